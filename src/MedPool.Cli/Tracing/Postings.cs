using MedPool.Law;

namespace MedPool.Cli.Tracing;

/// <summary>What a row posts to an account, told from the columns alone: a second telling of what the ledger's kernel does, held to it by tests.</summary>
/// <param name="policy">The policy, for the shares of personal accounts.</param>
internal sealed class Postings(PolicyDocument policy)
{
    /// <summary>Whether claims, rather than contributions, post to an account.</summary>
    public static bool IsOfClaims(Account account) => account is >= Account.BenefitInpatient and not Account.PersonalIn;

    /// <summary>The amount that a row posts to an account, in fen; 0: it posts nothing there.</summary>
    public long Amount(RecordRow row, Account account) => IsOfClaims(account) ? OfClaim(row, account) : OfContribution(row, account);

    private static long OfClaim(RecordRow row, Account account) => account switch
    {
        Account.BenefitInpatient or Account.BenefitOutpatient or Account.BenefitMaternity => PooledAccount(row) == account ? row.Amount("hifp_pay") : 0,
        Account.BenefitSeriousIllness => row.Amount("hifmi_pay") + row.Amount("hifob_pay"),
        Account.BenefitSupplementary => row.Amount("hifes_pay"),
        Account.BenefitCivilServant => row.Amount("cvlserv_pay"),
        Account.BenefitAssistance => row.Amount("maf_pay"),
        Account.BenefitOther => row.Amount("oth_pay"),
        Account.PersonalOut => row.Amount("acct_pay"),
        Account.Cash => row.Amount("psn_cash_pay"),
        Account.Hospital => row.Amount("hosp_part_amt"),
        _ => row.Amount("medfee_sumamt"),
    };

    private static Account PooledAccount(RecordRow row) => row["insutype"] == "510" ? Account.BenefitMaternity : row["med_type"][..2] switch
    {
        "51" or "52" or "53" => Account.BenefitMaternity,
        "21" or "22" or "23" or "24" or "92" => Account.BenefitInpatient,
        _ => Account.BenefitOutpatient,
    };

    private long OfContribution(RecordRow row, Account account) => account switch
    {
        Account.ContributionEmployer => row.Amount("emp_clct_amt"),
        Account.ContributionIndividual => row.Amount("psn_clct_amt") - PersonalPart(row),
        Account.PersonalIn => PersonalPart(row),
        Account.Subsidy => row.Amount("finsubs_amt"),
        _ => OtherAccount(row) == account ? row.Amount("oth_clct_amt") : 0,
    };

    private static Account OtherAccount(RecordRow row) => row["payer_type"] switch
    {
        "6" or "9" => Account.Other,
        "7" => Account.Interest,
        _ => Account.ContributionOther,
    };

    private long PersonalPart(RecordRow row)
    {
        int payer = row["payer_type"][0] - '0';
        PersonalAccountShare? share = policy.Funds.SelectMany(fund => fund.InsuranceTypes)
            .Where(type => type.Code == row["insutype"])
            .SelectMany(type => type.PersonalAccount)
            .FirstOrDefault(known => known.PayerTypes.Contains(payer));
        return share is null ? 0 : Rounding.ToFen((Int128)row.Amount("psn_clct_amt") * share.Share.Value.Numerator, share.Share.Value.Denominator).Value;
    }
}
