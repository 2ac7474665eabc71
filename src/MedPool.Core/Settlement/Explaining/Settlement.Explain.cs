using System.Text.Json;
using MedPool.Internals;

namespace MedPool;

public sealed partial record Settlement
{
    private const int PendingMax = 1 << 20;

    /// <summary>
    /// Writes how the amounts came about as a JSON array: <c>[{ fund, area, steps: [{ stage, rule, shapedBy, reading, formula, inputs, amount, transfer }] }]</c>.
    /// The first object of a fund has <see langword="null"/> for its area: what belongs to none.
    /// </summary>
    /// <param name="json">Receives the array.</param>
    /// <param name="fundId">Only this fund; <see langword="null"/>: all.</param>
    /// <param name="areaCode">Only this area; <see langword="null"/>: all, and what belongs to none.</param>
    /// <exception cref="KeyNotFoundException">There is no such fund or area.</exception>
    /// <exception cref="InvalidOperationException">The settlement is not explained (<see cref="FundSettlement.IsExplained"/>).</exception>
    public void WriteExplanation(Utf8JsonWriter json, string? fundId = null, string? areaCode = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartArray();
        foreach (FundSettlement fund in fundId is null ? Funds : new EquatableArray<FundSettlement>([this[fundId]]))
        {
            if (areaCode is null)
            {
                ExplanationWriter.Write(json, fund.Fund, null, fund.ExplainPool());
            }

            foreach (string code in areaCode is null ? fund.Areas.Select(static area => area.Code) : [areaCode])
            {
                ExplanationWriter.Write(json, fund.Fund, code, fund.Explain(code));
                if (json.BytesPending > PendingMax)
                {
                    json.Flush();
                }
            }
        }

        json.WriteEndArray();
    }
}
