using MedPool.Law;

namespace MedPool.TestData;

/// <summary>Makes the claim of each row number; for one number always the same claim. Thread-safe.</summary>
internal sealed class ClaimGenerator
{
    private const int RefundPerMille = 5;
    private const int RefundReach = 997; // A refund belongs to one of so many rows before it.

    private static readonly int[] MedicalTypes = [11, 14, 41, 13, 21, 51, 52];
    private static readonly int[] MaternityTypes = [51, 52, 53];

    private readonly YearPlan _plan;
    private readonly BadRows _bad;
    private readonly WeightedChoice _areas;
    private readonly WeightedChoice _types;
    private readonly WeightedChoice _employeeMedicalTypes = new([560, 120, 268, 20, 24, 5, 3]);
    private readonly WeightedChoice _residentMedicalTypes = new([750, 110, 70, 22, 38, 6, 4]);
    private readonly WeightedChoice _maternityMedicalTypes = new([55, 40, 5]);

    /// <summary>Makes claims of a planned year.</summary>
    public ClaimGenerator(YearPlan plan, BadRows bad)
    {
        (_plan, _bad) = (plan, bad);
        _areas = new WeightedChoice(plan.Populations);
        _types = new WeightedChoice(plan.Types.Select(type => type.ClaimWeight));
    }

    /// <summary>The claim of a row.</summary>
    public ClaimRow Make(long row)
    {
        SeededRandom random = SeededRandom.Of(_plan.Seed, RandomSequences.Claims, row);
        if (IsRefund(ref random, row))
        {
            long original = row - 1 - random.Below(RefundReach);
            SeededRandom randomOfOriginal = SeededRandom.Of(_plan.Seed, RandomSequences.Claims, original);
            if (_bad[original] == RejectReason.None && !IsRefund(ref randomOfOriginal, original))
            {
                return MakePlain(ref randomOfOriginal).Refunded();
            }
        }

        return MakePlain(ref random);
    }

    private bool IsRefund(ref SeededRandom random, long row) =>
        random.Chance(RefundPerMille) && row > RefundReach && _bad[row] == RejectReason.None;

    private ClaimRow MakePlain(ref SeededRandom random)
    {
        var claim = new ClaimRow { Area = _areas.Draw(ref random), Type = _types.Draw(ref random) };
        InsuranceTypePlan type = _plan.Types[claim.Type];
        claim.Member = random.Below(_plan.Populations[claim.Area] * 150L);
        claim.MedicalType = DrawMedicalType(type, ref random);
        claim.Fee = FeesOf(claim.MedicalType).Draw(ref random);
        Share(ref claim, type, ref random);
        return claim;
    }

    private int DrawMedicalType(InsuranceTypePlan type, ref SeededRandom random)
    {
        if (type.IsMaternity)
        {
            return MaternityTypes[_maternityMedicalTypes.Draw(ref random)];
        }

        return MedicalTypes[(type.IsResident ? _residentMedicalTypes : _employeeMedicalTypes).Draw(ref random)];
    }

    private static QuantileTable FeesOf(int medicalType) => medicalType switch
    {
        21 => QuantileTable.InpatientFee,
        14 => QuantileTable.ChronicFee,
        41 => QuantileTable.PharmacyFee,
        >= 51 => QuantileTable.MaternityFee,
        _ => QuantileTable.OutpatientFee,
    };

    /// <summary>Divides the fee among those who pay it. The member pays the rest in cash, so the claim balances.</summary>
    private static void Share(ref ClaimRow claim, InsuranceTypePlan type, ref SeededRandom random)
    {
        long left = claim.Fee;
        if (claim.MedicalType == 21 && random.Chance(15))
        {
            claim.Hospital = Deduct(ref left, claim.Fee / 100);
        }

        if (type.HasPooledPart)
        {
            claim.Pooled = Deduct(ref left, PooledPart(claim, type, ref random));
        }

        ShareSupplements(ref claim, type, ref left, ref random);
        if (!type.IsResident)
        {
            claim.PersonalAccount = Deduct(ref left, left * random.Below(101) / 100);
        }

        claim.Cash = left;
    }

    private static long PooledPart(in ClaimRow claim, InsuranceTypePlan type, ref SeededRandom random)
    {
        (long deductible, long low, long high) = (claim.MedicalType, type.IsResident) switch
        {
            (21, false) => (50_000, 72, 86),
            (21, true) => (50_000, 50, 66),
            ( >= 51, _) => (0, 55, 80),
            (14, false) => (2_000, 65, 80),
            (14, true) => (2_000, 45, 60),
            (41, _) => (4_000, 20, 40),
            (_, false) => (1_000, 45, 65),
            (_, true) => (1_000, 30, 45),
        };
        return Math.Max(0, claim.Fee - deductible) * random.Between(low, high) / 100;
    }

    private static void ShareSupplements(ref ClaimRow claim, InsuranceTypePlan type, ref long left, ref SeededRandom random)
    {
        const long Large = 1_500_000; // Serious-illness insurance (大病保险) pays a part of fees above 15,000 yuan.
        bool isSupplement = !type.HasPooledPart;
        if (claim.Fee > Large || (isSupplement && type.Bears(BenefitComponent.SeriousIllness)))
        {
            long part = Deduct(ref left, left * random.Between(35, 60) / 100);
            (claim.ResidentSeriousIllness, claim.EmployeeSeriousIllness) = type.IsResident ? (part, 0L) : (0L, part);
        }

        if (random.Chance(type.IsResident ? 40 : 4))
        {
            claim.Assistance = Deduct(ref left, left * random.Between(40, 80) / 100);
        }

        if (!type.IsResident && (random.Chance(60) || (isSupplement && type.Bears(BenefitComponent.CivilServant))))
        {
            claim.CivilServant = Deduct(ref left, left * random.Between(30, 70) / 100);
        }

        if (random.Chance(12) || (isSupplement && type.Bears(BenefitComponent.Supplementary)))
        {
            claim.Supplementary = Deduct(ref left, left * random.Between(20, 50) / 100);
        }

        if (random.Chance(3) || (isSupplement && type.Bears(BenefitComponent.Other)))
        {
            claim.Other = Deduct(ref left, left * random.Between(10, 40) / 100);
        }
    }

    private static long Deduct(ref long left, long part)
    {
        part = Math.Clamp(part, 0, left);
        left -= part;
        return part;
    }
}
