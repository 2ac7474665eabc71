using System.Text.Json.Serialization;

namespace MedPool;

/// <summary>The accounts of a ledger, in the order of its columns and files.</summary>
/// <remarks>Source: <c>records.md</c>, after the national social-insurance fund accounting system (社会保险基金会计制度).</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<Account>))]
public enum Account : byte
{
    /// <summary><c>contribution.employer</c>: employers' contributions (income).</summary>
    ContributionEmployer,

    /// <summary><c>contribution.individual</c>: members' own contributions, without the personal-account part (income).</summary>
    ContributionIndividual,

    /// <summary><c>contribution.other</c>: contributions paid by others (income).</summary>
    ContributionOther,

    /// <summary><c>subsidy</c>: fiscal subsidy 财政补助 (income).</summary>
    Subsidy,

    /// <summary><c>interest</c>: interest 利息 (income).</summary>
    Interest,

    /// <summary><c>other</c>: other income, recovered violation money included (income).</summary>
    Other,

    /// <summary><c>benefit.inpatient</c>: pooled fund, inpatient 住院 (expenditure).</summary>
    BenefitInpatient,

    /// <summary><c>benefit.outpatient</c>: pooled fund, outpatient 门诊 (expenditure).</summary>
    BenefitOutpatient,

    /// <summary><c>benefit.maternity</c>: pooled fund, maternity 生育 (expenditure).</summary>
    BenefitMaternity,

    /// <summary><c>benefit.serious-illness</c>: serious-illness insurance 大病 (expenditure).</summary>
    BenefitSeriousIllness,

    /// <summary><c>benefit.supplementary</c>: supplementary insurance 补充 (expenditure).</summary>
    BenefitSupplementary,

    /// <summary><c>benefit.civil-servant</c>: civil-servant subsidy 公务员补助 (expenditure).</summary>
    BenefitCivilServant,

    /// <summary><c>benefit.assistance</c>: medical assistance 医疗救助 (expenditure).</summary>
    BenefitAssistance,

    /// <summary><c>benefit.other</c>: other funds 其他 (expenditure).</summary>
    BenefitOther,

    /// <summary><c>personal.in</c>: credited to personal accounts 个人账户.</summary>
    PersonalIn,

    /// <summary><c>personal.out</c>: paid from personal accounts.</summary>
    PersonalOut,

    /// <summary><c>cash</c>: the members' own cash (memo).</summary>
    Cash,

    /// <summary><c>hospital</c>: borne by the hospital (memo).</summary>
    Hospital,

    /// <summary><c>fee</c>: total medical fee (memo).</summary>
    Fee,
}
