using System.Runtime.CompilerServices;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>The tables of a policy that was read at run time: small arrays, and perfect hashes found when the policy is loaded.</summary>
internal readonly struct DocumentTables : IRecordTables
{
    private readonly CodeTable _areas;
    private readonly CodeTable _insuranceTypes;
    private readonly int[] _validFrom;
    private readonly int[] _validTo;
    private readonly Rate[] _personalAccountShares;

    /// <summary>The tables of a document.</summary>
    public DocumentTables(PolicyDocument document)
    {
        _areas = new CodeTable(PolicyCodes.Areas(document));
        _insuranceTypes = new CodeTable(PolicyCodes.InsuranceTypes(document));
        _validFrom = [.. document.Areas.Select(area => Number(area.From, 0))];
        _validTo = [.. document.Areas.Select(area => Number(area.To, int.MaxValue))];
        _personalAccountShares = new Rate[_insuranceTypes.Count * CodeField.PayerTypeDigits];
        foreach (FundInsuranceType type in document.Funds.SelectMany(fund => fund.InsuranceTypes))
        {
            int index = _insuranceTypes.Find(CodeField.Pack(type.Code));
            foreach (PersonalAccountShare share in type.PersonalAccount)
            {
                foreach (int payerType in share.PayerTypes)
                {
                    _personalAccountShares[CodeField.ShareIndex(index, payerType)] = share.Share.Value;
                }
            }
        }
    }

    public int AreaCount => _areas.Count;

    public int InsuranceTypeCount => _insuranceTypes.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FindArea(ulong code) => _areas.Find(code);

    public bool IsAreaValid(int area, int day) => day >= _validFrom[area] && day <= _validTo[area];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FindInsuranceType(uint code) => _insuranceTypes.Find(code);

    public Rate PersonalAccountShare(int insuranceType, int payerType) => _personalAccountShares[CodeField.ShareIndex(insuranceType, payerType)];

    private static int Number(PolicyDate? date, int none) => date is { } day ? (day.Year * 10000) + (day.Month * 100) + day.Day : none;
}
