using System.Text.Json.Serialization;

namespace MedPool.Payments;

/// <summary>What is known of an area's year that may bring it on the supervision list (函询、督查和约谈).</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Task">What it had to collect; above zero.</param>
/// <param name="Collected">What it collected.</param>
/// <param name="SeriousFraud">Serious fraud in the area, or such a case handled badly.</param>
/// <param name="PoorRectification">Findings of an inspection from above not put right.</param>
/// <param name="DeficitByPoorSupervision">A serious deficit caused by lack of supervision.</param>
public readonly record struct SupervisedArea(string Area, Fen Task, Fen Collected, bool SeriousFraud, bool PoorRectification, bool DeficitByPoorSupervision);

/// <summary>A ground for being listed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SupervisionGround>))]
public enum SupervisionGround
{
    /// <summary>The collection task is missed and the area ranks among the last.</summary>
    CollectionMissedAndLast,

    /// <summary>Serious fraud, or such a case handled badly.</summary>
    SeriousFraud,

    /// <summary>Findings not put right.</summary>
    PoorRectification,

    /// <summary>A serious deficit caused by lack of supervision.</summary>
    DeficitByPoorSupervision,
}

/// <summary>An area with a ground for being listed.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Ground">The ground.</param>
/// <param name="Rank">Its rank by completion of the collection task, 1 being the best; equal completion has the same rank.</param>
public readonly record struct SupervisionEntry(string Area, SupervisionGround Ground, int Rank);

/// <summary>Which areas come on the supervision list, and why (YC-4-5c). How many count as last is not in the documents; the caller decides it.</summary>
public static class SupervisionList
{
    /// <summary>Finds the entries, by area in the order given.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="lastRanks">How many of the last ranks count as last; at least 1.</param>
    /// <exception cref="FactsException">An area's task is not above zero.</exception>
    public static SupervisionEntry[] Of(IReadOnlyList<SupervisedArea> areas, int lastRanks)
    {
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentOutOfRangeException.ThrowIfLessThan(lastRanks, 1);
        List<SupervisionEntry> entries = [];
        foreach (SupervisedArea area in areas)
        {
            if (area.Task <= Fen.Zero)
            {
                throw new FactsException($"area {area.Area}: its collection task {area.Task} is not above zero (YC-4-5c).");
            }

            int rank = RankOf(areas, area);
            bool last = areas.Count(other => Compare(other, area) < 0) < lastRanks;
            Add(area.Collected < area.Task && last, SupervisionGround.CollectionMissedAndLast);
            Add(area.SeriousFraud, SupervisionGround.SeriousFraud);
            Add(area.PoorRectification, SupervisionGround.PoorRectification);
            Add(area.DeficitByPoorSupervision, SupervisionGround.DeficitByPoorSupervision);

            void Add(bool holds, SupervisionGround ground)
            {
                if (holds)
                {
                    entries.Add(new SupervisionEntry(area.Area, ground, rank));
                }
            }
        }

        return [.. entries];
    }

    /// <summary>The rank of an area by completion of the collection task, 1 being the best; equal completion has the same rank.</summary>
    internal static int RankOf(IReadOnlyList<SupervisedArea> areas, SupervisedArea area) => 1 + areas.Count(other => Compare(other, area) > 0);

    // Completion is collected ÷ task; compared by cross-multiplication, exactly.
    private static int Compare(SupervisedArea left, SupervisedArea right) =>
        ((Int128)left.Collected.Value * right.Task.Value).CompareTo((Int128)right.Collected.Value * left.Task.Value);
}
