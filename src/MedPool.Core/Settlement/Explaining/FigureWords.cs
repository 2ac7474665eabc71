namespace MedPool.Internals;

/// <summary>What a figure of an explanation is, in words.</summary>
internal static class FigureWords
{
    private static readonly Dictionary<string, LocalizedText> Known = new(StringComparer.Ordinal)
    {
        ["currentBalance"] = new("当期结余", "Balance of the year"),
        ["gap"] = new("当年收支缺口", "Gap of the year, before anything is made up"),
        ["otherGap"] = new("其他收支缺口", "Other gap: what coverage starts from"),
        ["managementLiability"] = new("管理性责任", "Management liability"),
        ["surplus"] = new("当期结余（待分配）", "Surplus that is divided"),
        ["credit"] = new("增收节支留存", "Income above plan and expenditure below budget"),
        ["levyFromIncome"] = new("从当年收入中上解", "Levied from the year's income"),
        ["closingBalance"] = new("期末历年结余", "Retained balance at the end of the year"),
        ["monthsPayable"] = new("可支付月数", "Months that the closing balance pays for"),
        ["nextQuota"] = new("次年总量定额（含结转）", "Next year's quota with what is carried over"),
        ["fund"] = new("当年账户", "The account of the year as it stands"),
        ["balance"] = new("历年结余", "The retained balance as it stands"),
        ["pool"] = new("调剂金", "The pool as it stands"),
        ["development"] = new("区域统筹发展资金", "The development funds as they stand"),
        ["reserve"] = new("社保风险金", "The risk reserve as it stands"),
        ["target"] = new("调剂金应有规模", "What the pool is to hold"),
        ["need"] = new("调剂金尚缺", "What the pool lacks of it"),
        ["total"] = new("上解总额", "What is raised together"),
        ["plannedLevy"] = new("计划上解", "Planned levy"),
        ["cappedLevy"] = new("封顶后上解", "Levy under the ceiling"),
        ["poolPart"] = new("调剂金部分", "The pool's part of the surplus"),
        ["cappedPoolPart"] = new("封顶后的调剂金部分", "The pool's part of the surplus under the ceiling"),
        ["room"] = new("封顶前余地", "What the pool may still receive under its ceiling"),
        ["available"] = new("可用调剂金", "What the pool may pay"),
        ["asked"] = new("申请额", "What is asked of the pool"),
        ["due"] = new("应上缴额", "What is due"),
        ["outstanding"] = new("待补足", "What stays outstanding"),
        ["poolAtOpening"] = new("年初调剂金尚余", "What is left of the pool's opening balance"),
    };

    /// <summary>The words; a figure that a policy names is called by its name.</summary>
    public static LocalizedText Of(string figure) => Known.TryGetValue(figure, out LocalizedText? words) ? words : new(figure, figure);
}
