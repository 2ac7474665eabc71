using System.Diagnostics;
using System.Text.Json.Serialization;
using MedPool.Json;

namespace MedPool;

/// <summary>One area's figures in a settlement. Immutable.</summary>
[DebuggerDisplay("{Code,nq} {Name,nq}: gap {Gap}, closing {ClosingBalance}")]
public sealed record SettlementArea
{
    /// <summary>The area's code.</summary>
    public required string Code { get; init; }

    /// <summary>The area's name in Chinese.</summary>
    public required string Name { get; init; }

    /// <summary>Income I of the year.</summary>
    public Fen Income { get; init; }

    /// <summary>Benefit expenditure E of the year.</summary>
    public Fen Expenditure { get; init; }

    /// <summary>I − E − <see cref="LevyFromIncome"/> (当期结余).</summary>
    public Fen CurrentBalance { get; init; }

    /// <summary>What the levy took from the year's income.</summary>
    public Fen LevyFromIncome { get; init; }

    /// <summary>max(0, −<see cref="CurrentBalance"/>), before any make-up (当年收支缺口).</summary>
    public Fen Gap { get; init; }

    /// <summary>What was charged as management liability (管理性责任).</summary>
    public Fen ManagementLiability { get; init; }

    /// <summary>The gap that the coverage started from (其他收支缺口).</summary>
    public Fen OtherGap { get; init; }

    /// <summary>The surplus that was divided.</summary>
    public Fen Surplus { get; init; }

    /// <summary>The retained balance at the start of the year.</summary>
    public Fen OpeningBalance { get; init; }

    /// <summary>The retained balance at the end of the year.</summary>
    public Fen ClosingBalance { get; init; }

    /// <summary>Months that the closing balance pays for (可支付月数), in hundredths; <see langword="null"/> without expenditure.</summary>
    public Int128? MonthsPayableHundredths { get; init; }

    /// <summary>Next year's quota with what is carried over, or <see langword="null"/>.</summary>
    public Fen? NextQuota { get; init; }

    /// <summary>Warnings of the policy's monitors, and <c>benefits-frozen</c>.</summary>
    [JsonConverter(typeof(EquatableArrayConverter<string>))]
    public EquatableArray<string> Flags { get; init; }

    /// <summary>Months payable with two decimals, or <see langword="null"/> without expenditure.</summary>
    public string? MonthsPayable => MonthsPayableHundredths is { } hundredths ? new AmountSum(hundredths).ToString() : null;
}
