using System.Globalization;

using MedPool.Law;

namespace MedPool.Cli.Projecting;

/// <summary>Words of a projection for people, and its names in JSON.</summary>
internal static class ProjectionWords
{
    /// <summary>A growth rate: <c>income 0.04 a year, fund employee, area 330723, from 2024</c>.</summary>
    public static string Of(GrowthRate rate) => string.Concat(
        $"{rate.Figure} {rate.Rate} a year",
        rate.FundId is null ? "" : $", fund {rate.FundId}",
        rate.AreaCode is null ? "" : $", area {rate.AreaCode}",
        rate.From is { } from ? string.Create(CultureInfo.InvariantCulture, $", from {from}") : "");

    /// <summary>A kind of party for people: <c>调剂金 pool</c>.</summary>
    public static string Of(PartyKind party, PolicyLevel level) => party switch
    {
        PartyKind.Balance => "历年结余 balance",
        PartyKind.Pool => "调剂金 pool",
        PartyKind.Development => "发展资金 development",
        PartyKind.Reserve => "风险金 reserve",
        PartyKind.AreaFiscal => level == PolicyLevel.Province ? "各市财政 area-fiscal" : "县级财政 area-fiscal",
        PartyKind.PoolFiscal => level == PolicyLevel.Province ? "省财政 pool-fiscal" : "市财政 pool-fiscal",
        PartyKind.Fund or PartyKind.Contributors or PartyKind.Providers or PartyKind.Bank => party.ToText(),
    };

    /// <summary>How figures go on, for people.</summary>
    public static string Of(FigureCourse course) => course switch
    {
        FigureCourse.Carried => "逐年结转 carried from year to year",
        FigureCourse.Grows => "按假设增长 grow",
        FigureCourse.Kept => "保持不变 kept as they are",
        FigureCourse.FirstYearOnly => "仅首年 in the first year only",
    };

    /// <summary>The same as JSON writes it.</summary>
    public static string NameOf(FigureCourse course) => course switch
    {
        FigureCourse.Carried => "carried",
        FigureCourse.Grows => "grows",
        FigureCourse.Kept => "kept",
        FigureCourse.FirstYearOnly => "first-year-only",
    };

    /// <summary>A year.</summary>
    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
