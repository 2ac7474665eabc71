namespace MedPool.Internals;

/// <summary>Positions in <see cref="RecordColumns.Claims"/>.</summary>
internal static class ClaimColumn
{
    public const int Id = 0;
    public const int Member = 1;
    public const int Area = 2;
    public const int InsuranceType = 3;
    public const int MedicalType = 4;
    public const int Time = 5;
    public const int FirstAmount = 6;
    public const int RefundFlag = 17;
    public const int Count = 18;
    public const int AmountCount = 11;
}

/// <summary>Positions of the amount columns among the amount columns of a claim.</summary>
internal static class ClaimAmount
{
    public const int Total = 0;
    public const int Pooled = 1;
    public const int CivilServant = 2;
    public const int Supplementary = 3;
    public const int ResidentSeriousIllness = 4;
    public const int EmployeeSeriousIllness = 5;
    public const int Assistance = 6;
    public const int Other = 7;
    public const int PersonalAccount = 8;
    public const int Cash = 9;
    public const int Hospital = 10;
}
