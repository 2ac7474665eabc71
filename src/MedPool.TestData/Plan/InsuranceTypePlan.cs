using System.Text;
using MedPool.Law;

namespace MedPool.TestData;

/// <summary>An insurance type (险种) as generation sees it.</summary>
internal sealed class InsuranceTypePlan
{
    private readonly bool[] _bears = new bool[Enum.GetValues<BenefitComponent>().Length];
    private readonly Rate[] _personalAccount = new Rate[10];

    /// <summary>Plans the records of an insurance type.</summary>
    /// <param name="type">What the policy says of it.</param>
    /// <param name="fund">Index of its fund.</param>
    public InsuranceTypePlan(FundInsuranceType type, int fund)
    {
        Fund = fund;
        Code = Encoding.ASCII.GetBytes(type.Code);
        IsResident = type.Code is ['3', '9', _];
        IsMaternity = type.Code == "510";
        (ClaimWeight, ContributionWeight) = Weights(type.Code);
        foreach (BenefitComponent component in type.Components)
        {
            _bears[(int)component] = true;
        }

        foreach (PersonalAccountShare share in type.PersonalAccount)
        {
            foreach (int payer in share.PayerTypes)
            {
                _personalAccount[payer] = share.Share.Value;
            }
        }
    }

    /// <summary>Index of the fund that it belongs to.</summary>
    public int Fund { get; }

    /// <summary>Its code in ASCII.</summary>
    public byte[] Code { get; }

    /// <summary>Whether its members are residents rather than employees.</summary>
    public bool IsResident { get; }

    /// <summary>Whether it pays for maternity (生育) alone.</summary>
    public bool IsMaternity { get; }

    /// <summary>Its weight among the claims.</summary>
    public int ClaimWeight { get; }

    /// <summary>Its weight among the contributions.</summary>
    public int ContributionWeight { get; }

    /// <summary>Whether the fund bears inpatient, outpatient or maternity benefits: then its claims have a part of the pooled fund (统筹基金).</summary>
    public bool HasPooledPart => Bears(BenefitComponent.Inpatient) || Bears(BenefitComponent.Outpatient) || Bears(BenefitComponent.Maternity);

    /// <summary>Whether the fund bears a component.</summary>
    public bool Bears(BenefitComponent component) => _bears[(int)component];

    /// <summary>How much of a member's own contribution is income of the fund, in fen; the rest goes to the personal account (个人账户).</summary>
    public long PooledShare(long contribution, int payerType)
    {
        Rate personal = _personalAccount[payerType];
        return contribution - Rounding.ToFen((Int128)contribution * personal.Numerator, personal.Denominator).Value;
    }

    // Basic insurance makes up nearly all of both files; supplementary types have records of their own where a policy keeps separate books.
    private static (int Claims, int Contributions) Weights(string code) => code switch
    {
        "310" => (560, 150), // Employers pay once a month for all their members,
        "390" => (390, 810), // residents once a year, each for himself.
        "510" => (12, 12),
        "330" or "392" => (16, 16),
        _ => (8, 8),
    };
}
