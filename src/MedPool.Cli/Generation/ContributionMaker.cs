namespace MedPool.Cli.Generation;

/// <summary>Makes the receipt of each row number, always the same one. Thread-safe.</summary>
internal sealed class ContributionMaker
{
    private static readonly int[] EmployeePayers = [1, 2, 3, 6, 7, 9];
    private static readonly int[] ResidentPayers = [4, 5, 6, 7, 9];

    private readonly YearPlan _plan;
    private readonly (int Type, int Area)[] _anchors;
    private readonly WeightedChoice _areas;
    private readonly WeightedChoice _types;
    private readonly WeightedChoice _employeePayers = new([180, 660, 150, 3, 5, 2]);
    private readonly WeightedChoice _residentPayers = new([966, 24, 3, 5, 2]);

    /// <summary>Makes receipts of a planned year.</summary>
    public ContributionMaker(YearPlan plan)
    {
        _plan = plan;
        _areas = new WeightedChoice(plan.AreaWeights);
        _types = new WeightedChoice(plan.Types.Select(type => type.ContributionWeight));
        _anchors = Anchors(plan);
    }

    /// <summary>The receipt of a row. The first rows see that every fund has income in every area, however short the file.</summary>
    public ContributionRow Make(long row)
    {
        SplitMix random = SplitMix.Of(_plan.Seed, Streams.Contributions, row);
        if (row < _anchors.Length)
        {
            (int anchorType, int anchorArea) = _anchors[row];
            return Fill(anchorArea, anchorType, _plan.Types[anchorType].IsResident ? 5 : 2, ref random);
        }

        int area = _areas.Draw(ref random);
        int type = _types.Draw(ref random);
        int payer = _plan.Types[type].IsResident
            ? ResidentPayers[_residentPayers.Draw(ref random)]
            : EmployeePayers[_employeePayers.Draw(ref random)];
        return Fill(area, type, payer, ref random);
    }

    /// <summary>For each fund its largest insurance type, in each area.</summary>
    private static (int Type, int Area)[] Anchors(YearPlan plan) =>
        [.. from fund in Enumerable.Range(0, plan.Policy.Funds.Count)
            let type = Enumerable.Range(0, plan.Types.Length).Where(index => plan.Types[index].Fund == fund).MaxBy(index => plan.Types[index].ContributionWeight)
            from area in Enumerable.Range(0, plan.AreaCodes.Length)
            select (type, area)];

    private ContributionRow Fill(int area, int type, int payer, ref SplitMix random)
    {
        var row = new ContributionRow { Area = area, Type = type, PayerType = payer, Member = -1, Employer = -1 };
        long members = _plan.AreaWeights[area] * 150L;
        long wage = Skew.Wage.Draw(ref random);
        switch (payer)
        {
            case 1 or 2:
                row.Employer = random.Below((members / 40) + 1);
                row.Base = random.Chance(4) ? -wage : wage * Skew.Staff.Draw(ref random); // A few take an excess back.
                (row.EmployerRate, row.MemberRate) = Rates(_plan.Types[type], payer);
                break;
            case 3:
                row.Member = random.Below(members);
                row.Base = wage;
                row.MemberRate = _plan.Types[type].HasPooledPart ? 900 : 100;
                break;
            case 4:
                row.Member = random.Below(members);
                row.IsUniform = true;
                break;
            case 5:
                row.Finance = 64_000 * random.Between(25, 55); // 640 yuan for each of some tens of residents.
                break;
            default:
                row.Other = wage / 4;
                break;
        }

        return row;
    }

    private static (int Employer, int Member) Rates(TypePlan type, int payer) =>
        type.HasPooledPart && !type.IsMaternity ? (payer == 1 ? 740 : 800, 200) : (60, type.IsMaternity ? 0 : 40);
}
