namespace MedPool.Cli.Generation;

/// <summary>Makes the claim of each row number, always the same one. Thread-safe.</summary>
internal sealed class ClaimMaker
{
    private const int RefundPerMille = 5;
    private const int RefundReach = 997; // How many rows back the claim that is refunded may stand.

    private static readonly int[] EmployeeKinds = [11, 14, 41, 13, 21, 51, 52];
    private static readonly int[] MaternityKinds = [51, 52, 53];

    private readonly YearPlan _plan;
    private readonly BadRows _bad;
    private readonly WeightedChoice _areas;
    private readonly WeightedChoice _types;
    private readonly WeightedChoice _employeeKinds = new([560, 120, 268, 20, 24, 5, 3]);
    private readonly WeightedChoice _residentKinds = new([750, 110, 70, 22, 38, 6, 4]);
    private readonly WeightedChoice _maternityKinds = new([55, 40, 5]);

    /// <summary>Makes claims of a planned year.</summary>
    public ClaimMaker(YearPlan plan, BadRows bad)
    {
        (_plan, _bad) = (plan, bad);
        _areas = new WeightedChoice(plan.AreaWeights);
        _types = new WeightedChoice(plan.Types.Select(type => type.ClaimWeight));
    }

    /// <summary>The claim of a row.</summary>
    public ClaimRow Make(long row)
    {
        SplitMix random = SplitMix.Of(_plan.Seed, Streams.Claims, row);
        if (IsRefund(ref random, row))
        {
            long original = row - 1 - random.Below(RefundReach);
            SplitMix originals = SplitMix.Of(_plan.Seed, Streams.Claims, original);
            if (_bad[original] == BadRowKind.None && !IsRefund(ref originals, original))
            {
                return MakePlain(ref originals).Refunded();
            }
        }

        return MakePlain(ref random);
    }

    private bool IsRefund(ref SplitMix random, long row) => random.Chance(RefundPerMille) && row > RefundReach && _bad[row] == BadRowKind.None;

    private ClaimRow MakePlain(ref SplitMix random)
    {
        var claim = new ClaimRow { Area = _areas.Draw(ref random), Type = _types.Draw(ref random) };
        TypePlan type = _plan.Types[claim.Type];
        claim.Member = random.Below(_plan.AreaWeights[claim.Area] * 150L);
        claim.MedicalType = DrawKind(type, ref random);
        claim.Fee = FeesOf(claim.MedicalType).Draw(ref random);
        Share(ref claim, type, ref random);
        return claim;
    }

    private int DrawKind(TypePlan type, ref SplitMix random)
    {
        if (type.IsMaternity)
        {
            return MaternityKinds[_maternityKinds.Draw(ref random)];
        }

        return EmployeeKinds[(type.IsResident ? _residentKinds : _employeeKinds).Draw(ref random)];
    }

    private static Skew FeesOf(int medicalType) => medicalType switch
    {
        21 => Skew.InpatientFee,
        14 => Skew.ChronicFee,
        41 => Skew.PharmacyFee,
        >= 51 => Skew.MaternityFee,
        _ => Skew.OutpatientFee,
    };

    /// <summary>Divides the fee among those who pay it; the member's cash is what is left, so that the claim balances.</summary>
    private static void Share(ref ClaimRow claim, TypePlan type, ref SplitMix random)
    {
        long left = claim.Fee;
        if (claim.MedicalType == 21 && random.Chance(15))
        {
            claim.Hospital = Take(ref left, claim.Fee / 100);
        }

        if (type.HasPooledPart)
        {
            claim.Pooled = Take(ref left, PooledPart(claim, type, ref random));
        }

        ShareSupplements(ref claim, type, ref left, ref random);
        if (!type.IsResident)
        {
            claim.PersonalAccount = Take(ref left, left * random.Below(101) / 100);
        }

        claim.Cash = left;
    }

    private static long PooledPart(in ClaimRow claim, TypePlan type, ref SplitMix random)
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

    private static void ShareSupplements(ref ClaimRow claim, TypePlan type, ref long left, ref SplitMix random)
    {
        const long Large = 1_500_000; // From 15,000 yuan on, serious-illness insurance adds its part.
        bool isSupplement = !type.HasPooledPart;
        if (claim.Fee > Large || (isSupplement && type.Bears(BenefitComponent.SeriousIllness)))
        {
            long part = Take(ref left, left * random.Between(35, 60) / 100);
            (claim.ResidentSeriousIllness, claim.EmployeeLargeAmount) = type.IsResident ? (part, 0L) : (0L, part);
        }

        if (random.Chance(type.IsResident ? 40 : 4))
        {
            claim.Assistance = Take(ref left, left * random.Between(40, 80) / 100);
        }

        if (!type.IsResident && (random.Chance(60) || (isSupplement && type.Bears(BenefitComponent.CivilServant))))
        {
            claim.CivilServant = Take(ref left, left * random.Between(30, 70) / 100);
        }

        if (random.Chance(12) || (isSupplement && type.Bears(BenefitComponent.Supplementary)))
        {
            claim.Supplementary = Take(ref left, left * random.Between(20, 50) / 100);
        }

        if (random.Chance(3) || (isSupplement && type.Bears(BenefitComponent.Other)))
        {
            claim.Other = Take(ref left, left * random.Between(10, 40) / 100);
        }
    }

    private static long Take(ref long left, long part)
    {
        part = Math.Clamp(part, 0, left);
        left -= part;
        return part;
    }
}
