namespace MedPool.Internals;

/// <summary>By a payer type's character: the number in a contribution's key of the account of its other amount; -1 for what is unknown.</summary>
internal sealed unsafe class OtherAccountTable
{
    private readonly VectorArray<sbyte> _accounts = new(256);

    public OtherAccountTable()
    {
        _accounts.Span.Fill(-1);
        for (int type = 0; type < PersonalShares.PayerTypes; type++)
        {
            if (CodeField.FindPayerType([(byte)('0' + type)]) >= 0)
            {
                _accounts.Span['0' + type] = (sbyte)ContributionTable.OtherAccount(type);
            }
        }
    }

    public sbyte* Accounts => _accounts.Pointer;
}
