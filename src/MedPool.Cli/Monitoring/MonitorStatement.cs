using System.Globalization;
using System.Text.Json;

using MedPool.Cli.Output;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Cli.Monitoring;

/// <summary>What the monitors find: months payable with warnings, the outlook of each fund, the supervision list, the conditions of use with their evidence.</summary>
internal sealed class MonitorStatement
{
    private readonly PolicyDocument _policy;
    private readonly int _year;
    private readonly (AreaBalance Balance, PaymentCapacity Capacity, EarlyWarning? Warning)[] _months;
    private readonly (string Fund, int Year, FundOutlook Outlook)[] _outlooks;
    private readonly SupervisionEntry[] _supervision;
    private readonly (string Area, UseCondition[] Conditions)[] _conditions;

    /// <summary>Looks at the facts.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="year">The year.</param>
    /// <param name="balances">For the months payable.</param>
    /// <param name="facts">The other facts, or <see langword="null"/>.</param>
    /// <exception cref="InputException">The policy has no conditions of use, and there is evidence for some.</exception>
    /// <exception cref="FactsException">A figure makes no sense.</exception>
    public MonitorStatement(PolicyDocument policy, int year, IEnumerable<AreaBalance> balances, MonitorFacts? facts)
    {
        (_policy, _year) = (policy, year);
        _months = [.. balances.Select(balance => (balance, new PaymentCapacity(balance.Closing, balance.Expenditure), WarningOf(balance)))];
        _outlooks = [.. (facts?.History ?? []).Select(fund => (fund.Fund, fund.Years[^1].Year, FundOutlook.Of(fund.Years)))];
        _supervision = facts is { Supervised.Count: > 0 } ? SupervisionList.Of(facts.Supervised, facts.LastRanks) : [];
        _conditions = facts is { Evidence.Count: > 0 } ? [.. facts.Evidence.Select(area => (area.Area, Check(area.Area, area.Evidence)))] : [];
    }

    /// <summary>The conditions of use that are not met, in words.</summary>
    public IEnumerable<string> Unmet =>
        from area in _conditions
        from condition in area.Conditions
        from finding in condition.Findings
        where !finding.IsMet
        select $"area {area.Area}: {condition.Rule.Rule} ({condition.Rule.Article}), {finding.Evidence}";

    /// <summary>Prints tables.</summary>
    public void Print(Terminal terminal)
    {
        if (_months.Length > 0)
        {
            Sheet sheet = new Sheet($"{_policy.Names.Zh} {_year} 可支付月数").Words("fund").Words("area").Numbers("closing").Numbers("a year's expenditure").Numbers("months").Words("warning").Words("rule");
            foreach ((AreaBalance balance, PaymentCapacity capacity, EarlyWarning? warning) in _months)
            {
                sheet.Row(balance.Fund, balance.Area, Amounts.Show(balance.Closing), Amounts.Show(balance.Expenditure), Months(capacity) ?? "–", warning?.Flag ?? "", warning is null ? "" : $"{warning.Below.Cite?.Rule} < {warning.Below.Value}");
            }

            sheet.Print(terminal);
        }

        if (_outlooks.Length > 0)
        {
            Sheet sheet = new Sheet("运行分析和风险预警").Words("fund").Words("year").Numbers("months payable").Numbers("deficit years").Words("shrinking").Numbers("months until used up");
            foreach ((string fund, int year, FundOutlook outlook) in _outlooks)
            {
                sheet.Row(fund, Text(year), Months(outlook.Capacity) ?? "–", Text(outlook.DeficitYears), outlook.Shrinking ? "yes" : "no", outlook.MonthsLeft is { } left ? Text(left) : "–");
            }

            sheet.Print(terminal);
        }

        PrintLists(terminal);
    }

    /// <summary>Writes the members of a JSON object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("policy", _policy.Id);
        json.WriteNumber("year", _year);
        json.WriteObjects("monthsPayable", _months, item =>
        {
            (AreaBalance balance, PaymentCapacity capacity, EarlyWarning? warning) = item;
            json.WriteString("fund", balance.Fund);
            json.WriteString("area", balance.Area);
            json.WriteString("closingBalance", balance.Closing.ToString());
            json.WriteString("expenditure", balance.Expenditure.ToString());
            json.WriteString("monthsPayable", Months(capacity));
            json.WriteString("flag", warning?.Flag);
            json.WriteString("rule", warning?.Below.Cite?.Rule);
        });
        json.WriteObjects("outlook", _outlooks, item =>
        {
            (string fund, int year, FundOutlook outlook) = item;
            json.WriteString("fund", fund);
            json.WriteNumber("year", year);
            json.WriteString("monthsPayable", Months(outlook.Capacity));
            json.WriteNumber("deficitYears", outlook.DeficitYears);
            json.WriteBoolean("shrinking", outlook.Shrinking);
            WriteNumber(json, "monthsLeft", outlook.MonthsLeft);
        });
        WriteLists(json);
    }

    private EarlyWarning? WarningOf(AreaBalance balance)
    {
        ClosingStage? closing = _policy.Funds.First(fund => fund.Id == balance.Fund).Stages.OfType<ClosingStage>().FirstOrDefault();
        string? flag = closing is null ? null : new PaymentCapacity(balance.Closing, balance.Expenditure).Flag(closing.EarlyWarnings);
        return flag is null ? null : closing!.EarlyWarnings.First(warning => warning.Flag == flag);
    }

    private UseCondition[] Check(string area, UseEvidence evidence)
    {
        ConditionDeduction? deduction = _policy.Funds.SelectMany(fund => fund.Stages).OfType<CoverageStage>().SelectMany(stage => stage.Steps).OfType<SharedStep>()
            .Select(step => step.Deduction).FirstOrDefault(deduction => deduction is not null);
        if (deduction is null || deduction.Conditions.Count != UseConditions.Count)
        {
            throw new InputException($"$.conditions: {_policy.Id} has no conditions of use.", "Leave them out; shaanxi has them (SN-2-3).");
        }

        try
        {
            return UseConditions.Check(deduction.Conditions, evidence);
        }
        catch (FactsException problem)
        {
            throw new InputException($"$.conditions.areas.{area}: {problem.Message}", "Check the persons and expenditure of the area and of the province.");
        }
    }

    private void PrintLists(Terminal terminal)
    {
        if (_supervision.Length > 0)
        {
            Sheet sheet = new Sheet("函询、督查和约谈 supervision list").Words("area").Words("ground").Numbers("rank by completion");
            foreach (SupervisionEntry entry in _supervision)
            {
                sheet.Row(entry.Area, Word(entry.Ground), Text(entry.Rank));
            }

            sheet.Print(terminal);
        }

        if (_conditions.Length > 0)
        {
            Sheet sheet = new Sheet("约束条件 conditions of use").Words("area").Words("rule").Words("check").Words("met").Words("evidence").Words("article");
            foreach ((string area, UseCondition condition, UseFinding finding) in
                from area in _conditions
                from condition in area.Conditions
                from finding in condition.Findings
                select (area.Area, condition, finding))
            {
                sheet.Row(area, condition.Rule.Rule, Word(finding.Check), finding.IsMet ? "yes" : "no", finding.Evidence, condition.Rule.Article);
            }

            sheet.Print(terminal);
        }
    }

    private void WriteLists(Utf8JsonWriter json)
    {
        json.WriteObjects("supervision", _supervision, entry =>
        {
            json.WriteString("area", entry.Area);
            json.WriteString("ground", Word(entry.Ground));
            json.WriteNumber("rank", entry.Rank);
        });
        json.WriteObjects("conditions", _conditions, item =>
        {
            (string area, UseCondition[] conditions) = item;
            json.WriteString("area", area);
            json.WriteTexts("unmetConditions", conditions.Where(condition => !condition.IsMet).Select(condition => condition.Rule.Rule)); // As a facts file takes them.
            json.WriteObjects("findings", conditions, condition =>
            {
                json.WriteString("rule", condition.Rule.Rule);
                json.WriteString("article", condition.Rule.Article);
                json.WriteString("quote", condition.Rule.Quote);
                json.WriteBoolean("met", condition.IsMet);
                json.WriteString("evidence", condition.Evidence);
                json.WriteObjects("checks", condition.Findings, finding =>
                {
                    json.WriteString("check", Word(finding.Check));
                    json.WriteBoolean("met", finding.IsMet);
                    json.WriteString("evidence", finding.Evidence);
                });
            });
        });
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Word(SupervisionGround ground) => ground switch
    {
        SupervisionGround.CollectionMissedAndLast => "collection-missed-and-last",
        SupervisionGround.SeriousFraud => "serious-fraud",
        SupervisionGround.PoorRectification => "poor-rectification",
        _ => "deficit-by-poor-supervision",
    };

    private static string Word(UseCheck check) => check switch
    {
        UseCheck.Enrolment => "enrolment",
        UseCheck.Collection => "collection",
        UseCheck.Misuse => "misuse",
        UseCheck.Responsibility => "local-responsibility",
        UseCheck.ExpenditureItems => "expenditure-items",
        UseCheck.UnauthorisedIncreases => "unauthorised-increases",
        UseCheck.EmployerRates => "employer-rates",
        UseCheck.OtherMeasures => "other-measures",
        UseCheck.BenefitsInAdjustmentYear => "benefits-in-adjustment-year",
        UseCheck.Violations => "violations",
        UseCheck.Subsidies => "subsidies",
        UseCheck.Levies => "levies",
        UseCheck.PastContributions => "past-contributions",
        _ => "growth",
    };

    private static string? Months(PaymentCapacity capacity) => capacity.Hundredths is { } hundredths ? Amounts.Plain(hundredths) : null;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
