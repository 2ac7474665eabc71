namespace MedPool.Internals;

/// <summary>Positions in <see cref="RecordColumns.Contributions"/>.</summary>
internal static class ContributionColumn
{
    public const int Id = 0;
    public const int Member = 1;
    public const int Employer = 2;
    public const int Area = 3;
    public const int InsuranceType = 4;
    public const int PayerType = 5;
    public const int AccrualMonth = 6;
    public const int Time = 7;
    public const int FirstAmount = 8;
    public const int Count = 13;
    public const int AmountCount = 5;
}

/// <summary>Positions of the amount columns among the amount columns of a contribution.</summary>
internal static class ContributionAmount
{
    public const int Base = 0;
    public const int Employer = 1;
    public const int Member = 2;
    public const int Subsidy = 3;
    public const int Other = 4;
}
