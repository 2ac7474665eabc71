namespace MedPool.TestData;

/// <summary>Makes the receipt of each row number, before scaling; for one number always the same receipt. Thread-safe.</summary>
internal sealed class ContributionGenerator
{
    private static readonly int[] EmployeePayers = [1, 2, 3, 6, 7, 9];
    private static readonly int[] ResidentPayers = [4, 5, 6, 7, 9];

    private readonly YearPlan _plan;
    private readonly (int Type, int Area)[] _first;
    private readonly WeightedChoice _areas;
    private readonly WeightedChoice _types;
    private readonly WeightedChoice _employeePayers = new([180, 660, 150, 3, 5, 2]);
    private readonly WeightedChoice _residentPayers = new([966, 24, 3, 5, 2]);

    /// <summary>Makes receipts of a planned year.</summary>
    public ContributionGenerator(YearPlan plan)
    {
        _plan = plan;
        _areas = new WeightedChoice(plan.Populations);
        _types = new WeightedChoice(plan.Types.Select(type => type.ContributionWeight));
        _first = FirstReceipts(plan);
    }

    /// <summary>The receipt of a row. The first rows give every fund income in every area, however short the file.</summary>
    public ContributionRow Make(long row)
    {
        SeededRandom random = SeededRandom.Of(_plan.Seed, RandomSequences.Contributions, row);
        if (row < _first.Length)
        {
            (int firstType, int firstArea) = _first[row];
            return Fill(firstArea, firstType, _plan.Types[firstType].IsResident ? 5 : 2, ref random);
        }

        int area = _areas.Draw(ref random);
        int type = _types.Draw(ref random);
        int payer = _plan.Types[type].IsResident
            ? ResidentPayers[_residentPayers.Draw(ref random)]
            : EmployeePayers[_employeePayers.Draw(ref random)];
        return Fill(area, type, payer, ref random);
    }

    /// <summary>For each fund its largest insurance type, in each area.</summary>
    private static (int Type, int Area)[] FirstReceipts(YearPlan plan) =>
        [.. from fund in Enumerable.Range(0, plan.Policy.Funds.Count)
            let types = Enumerable.Range(0, plan.Types.Length).Where(index => plan.Types[index].Fund == fund)
            let type = types.MaxBy(index => plan.Types[index].ContributionWeight)
            from area in Enumerable.Range(0, plan.AreaCodes.Length)
            select (type, area)];

    private ContributionRow Fill(int area, int type, int payer, ref SeededRandom random)
    {
        var row = new ContributionRow { Area = area, Type = type, PayerType = payer, Member = -1, Employer = -1 };
        long members = _plan.Populations[area] * 150L;
        long wage = QuantileTable.Wage.Draw(ref random);
        switch (payer)
        {
            case 1 or 2:
                row.Employer = random.Below((members / 40) + 1);
                row.Base = random.Chance(4) ? -wage : wage * QuantileTable.Staff.Draw(ref random); // A few receive back what they paid in excess.
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
                row.Subsidy = 64_000 * random.Between(25, 55); // 640 yuan for each of some tens of residents.
                break;
            default:
                row.Other = wage / 4;
                break;
        }

        return row;
    }

    private static (int Employer, int Member) Rates(InsuranceTypePlan type, int payer) =>
        type.HasPooledPart && !type.IsMaternity ? (payer == 1 ? 740 : 800, 200) : (60, type.IsMaternity ? 0 : 40);
}
