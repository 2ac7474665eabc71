using System.Text;
using MedPool.Internals;

namespace MedPool.Tests.Ingestion;

/// <summary>
/// Common rows, of which nearly all files consist, and rows that differ little from them: the common-row pass must post all of the former and none of the
/// latter.
/// </summary>
public class CommonRowTests
{
    private const string Claim = "330700000001,P0000001,330702,310,2101,2022-03-05,12345.67,12000.00,0.01,0.02,0.03,0.04,0.05,0.06,0.07,345.39,0.00,0";
    private const string Contribution = "330700000001,P0000001,E00001,330702,310,3,202203,2022-03-05,5000.00,400.00,100.01,0.00,12345.67";

    private const string ClaimRefund = "330700000001,P0000001,330702,310,2101,2022-03-05,-45.67,0.00,-0.01,-0.02,-0.03,-0.04,-0.05,-0.06,-0.07,-45.39,0.00,1";
    private const string ContributionRefund = "330700000001,P0000001,E00001,330702,310,3,202203,2022-03-05,5000.00,-400.00,-100.01,0.00,-12345.67";

    private static readonly string[] Times = ["", " 23:59:59", "T00:00:00"];

    public static TheoryData<RecordKind, int, bool, bool> Forms
    {
        get
        {
            TheoryData<RecordKind, int, bool, bool> forms = [];
            foreach (RecordKind kind in (RecordKind[])[RecordKind.Claims, RecordKind.Contributions])
            {
                for (int time = 0; time < Times.Length; time++)
                {
                    forms.Add(kind, time, true, true);
                    forms.Add(kind, time, true, false);
                    forms.Add(kind, time, false, true);
                    forms.Add(kind, time, false, false);
                }
            }

            return forms;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Pass_OnCommonRows_PostsThemAll(RecordKind kind, int time, bool carriageReturn, bool refund)
    {
        for (int seed = 0; seed < 60; seed++)
        {
            string[] rows =
            [
                .. Enumerable.Range(0, 20).Select(row => Row(kind, time, refund).Replace(",2101,", row % 2 == 0 ? ",2101," : ",21,", StringComparison.Ordinal)),
            ];
            byte[] text = Text(new Random(seed), kind, rows, carriageReturn);
            Assert.Equal(HardwarePaths.Best == HardwarePath.Avx512 ? 0 : rows.Length, DeferredRows.Count(kind, text, HardwarePaths.Best, withAmounts: false));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Path_OnAnyByteReplaced_EqualsTheDefinition(RecordKind kind, int time, bool carriageReturn, bool refund)
    {
        PathComparison paths = new(kind);
        string row = Row(kind, time, refund);
        for (int seed = 0; seed < 3; seed++)
        {
            IEnumerable<string> rows = Enumerable.Range(0, row.Length)
                .SelectMany(at => "0123459:./-T ,\r\0\"é\n".Select(character => row[..at] + character + row[(at + 1)..]));
            foreach (string[] some in rows.Chunk(60))
            {
                paths.AssertAgree(Text(new Random(seed), kind, [row, .. some], carriageReturn));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Path_OnAnyDate_EqualsTheDefinition(RecordKind kind, int time, bool carriageReturn, bool refund)
    {
        string[] dates =
        [
            .. Enumerable.Range(0, 100).SelectMany(part => (string[])[$"2022-{part:D2}-05", $"2022-03-{part:D2}", $"{part:D2}22-03-05", $"20{part:D2}-03-05"]),
            .. ((string[])["2022-02-28", "2022-02-29", "2022-04-30", "2022-04-31", "2022-00-00", "0000-03-05", "1022-03-05", "2122-03-05", "2012-03-05"]),
        ];
        string[] hours = [.. Enumerable.Range(0, 100).SelectMany(part => (string[])[$" {part:D2}:00:00", $" 00:{part:D2}:00", $"T00:00:{part:D2}"])];
        string row = Row(kind, time, refund);
        PathComparison paths = new(kind);
        paths.AssertAgree(Text(new Random(1), kind, [row, .. dates.Select(date => row.Replace("2022-03-05", date, StringComparison.Ordinal))], carriageReturn));
        paths.AssertAgree(
            Text(
                new Random(2),
                kind,
                [row, .. hours.Select(hour => row.Replace("2022-03-05" + Times[time], "2022-03-05" + hour, StringComparison.Ordinal))],
                carriageReturn));
    }

    // Of each amount: as it is, with a sign, without, and zero with a sign; rows with a refund's flag and without.
    [Theory]
    [InlineData(RecordKind.Claims)]
    [InlineData(RecordKind.Contributions)]
    public void Path_OnAnySigns_EqualsTheDefinition(RecordKind kind)
    {
        (int first, int count) = kind == RecordKind.Claims ? (6, 11) : (8, 5);
        PathComparison paths = new(kind);
        foreach (bool refund in (bool[])[false, true])
        {
            string row = Row(kind, 0, refund);
            List<string> rows = [row];
            for (int mask = 0; mask < 1 << count; mask++)
            {
                string[] fields = row.Split(',');
                for (int i = 0; i < count; i++)
                {
                    fields[first + i] = ((mask >> i) & 1) == 0
                        ? fields[first + i]
                        : fields[first + i].StartsWith('-')
                        ? fields[first + i][1..]
                        : "-" + fields[first + i];
                }

                rows.Add(string.Join(',', fields));
            }

            foreach (string[] some in rows.Chunk(300))
            {
                paths.AssertAgree(Text(new Random(4), kind, some, carriageReturn: refund));
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Path_OnAnyMonthOfAccrual_EqualsTheDefinition(bool carriageReturn)
    {
        IEnumerable<string> months = Enumerable.Range(0, 100)
            .SelectMany(part => (string[])[$"2022{part:D2}", $"{part:D4}03", $"{part * 100:D4}12", $"{part * 100:D4}{part:D2}"]);
        new PathComparison(RecordKind.Contributions).AssertAgree(
            Text(
                new Random(3),
                RecordKind.Contributions,
                [Contribution, .. months.Select(month => Contribution.Replace("202203", month, StringComparison.Ordinal))],
                carriageReturn));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Path_OnRowsOfAnyWidth_EqualsTheDefinition(RecordKind kind, int time, bool carriageReturn, bool refund)
    {
        // An unknown column of 0 to 120 bytes in every place: the fields that matter lie within 128 bytes, just within, or not.
        string header = Header(kind);
        string[] rows = [.. Enumerable.Range(0, 121).Select(width => Row(kind, time, refund) + "," + new string('x', width))];
        PathComparison paths = new(kind);
        int columns = header.Split(',').Length;
        for (int place = 0; place <= columns; place++)
        {
            int[] order = [.. Enumerable.Range(0, place), columns, .. Enumerable.Range(place, columns - place)];
            paths.AssertAgree(Text(header + ",extra", rows, order, carriageReturn));
        }
    }

    // 1,100 times 2,000 rows of one cell are more than the 2,097,151 that a count in the kernel's table holds.
    [Theory]
    [InlineData(RecordKind.Claims)]
    [InlineData(RecordKind.Contributions)]
    public void Path_OnMoreRowsOfACellThanItsTableHolds_CountsThemAll(RecordKind kind)
    {
        PathComparison paths = new(kind);
        byte[] text = Encoding.UTF8.GetBytes(TestRecords.File(Header(kind), Enumerable.Repeat(Row(kind, 0, refund: false), 2_000)));
        foreach (HardwarePath path in HardwarePaths.Available)
        {
            long[] counts = paths.CountsOf(path, text, path == HardwarePath.Scalar ? 1 : 1_100);
            Assert.Equal(path == HardwarePath.Scalar ? 2_000 : 2_200_000, counts.Max());
        }
    }

    [Theory]
    [InlineData(RecordKind.Claims)]
    [InlineData(RecordKind.Contributions)]
    public void Path_OnARowThatLacksFieldsOfTheFileBefore_EqualsTheDefinition(RecordKind kind)
    {
        // Behind this index is still the index of the file before: it must not complete a row.
        string header = Header(kind) + string.Concat(Enumerable.Range(0, 30).Select(extra => $",extra{extra}"));
        string row = Row(kind, 0, refund: false) + string.Concat(Enumerable.Repeat(",x", 30));
        PathComparison paths = new(kind);
        for (int lacking = 1; lacking < 30; lacking++)
        {
            string lacks = row[..^(2 * lacking)] + new string('x', 2 * lacking);
            paths.AssertAgree(Encoding.UTF8.GetBytes(TestRecords.File(header, row, row)));
            paths.AssertAgree(Encoding.UTF8.GetBytes(TestRecords.File(header, row, lacks)));
        }
    }

    // Of any length, so that the last line feed is anywhere in the last 64 bytes: nothing behind the index may complete the row.
    [Theory]
    [InlineData(RecordKind.Claims)]
    [InlineData(RecordKind.Contributions)]
    public void Path_OnALastRowOfAnyLengthThatLacksFields_EqualsTheDefinition(RecordKind kind)
    {
        string header = Header(kind) + string.Concat(Enumerable.Range(0, 12).Select(extra => $",extra{extra}"));
        string row = Row(kind, 0, refund: false);
        PathComparison paths = new(kind);
        for (int width = 0; width < 64; width++)
        {
            for (int lacking = 1; lacking <= 12; lacking++)
            {
                string lacks = row + string.Concat(Enumerable.Repeat(",x", 12 - lacking)) + new string('x', lacking == 12 ? 0 : width);
                string first = row + string.Concat(Enumerable.Repeat(",x", 12)) + new string('x', lacking == 12 ? width : 0);
                paths.AssertAgree(Encoding.UTF8.GetBytes(TestRecords.File(header, first, lacks)));
            }
        }
    }

    // One amount with the other sign, or zero, and another that restores the balance.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Path_OnClaimsInBalanceOfAnySigns_EqualsTheDefinition(bool refund)
    {
        const int Fee = 6;
        const int Amounts = 10; // Behind the fee.
        string row = Row(RecordKind.Claims, 0, refund);
        List<string> rows = [row];
        for (int turned = 1; turned <= Amounts; turned++)
        {
            for (int other = 1; other <= Amounts; other++)
            {
                string[] fields = row.Split(',');
                (string fee, string feeAndOne, string one) = refund ? ("-100.00", "-101.00", "1.00") : ("100.00", "101.00", "-1.00");
                Array.Fill(fields, "0.00", Fee, Amounts + 1);
                fields[Fee] = fee;
                fields[Fee + other] = feeAndOne;
                fields[Fee + turned] = turned == other ? fee : one;
                rows.Add(string.Join(',', fields));
            }
        }

        new PathComparison(RecordKind.Claims).AssertAgree(Text(TestRecords.ClaimHeader, rows, [.. Enumerable.Range(0, 18)], carriageReturn: false));
    }

    // The wrong amount is the last one: read without its last byte it would balance.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Path_OnClaimsOutOfBalanceInTheirLastByte_EqualsTheDefinition(bool carriageReturn)
    {
        const int Cash = 15;
        int[] order = [.. Enumerable.Range(0, 18).Where(column => column != Cash), Cash];
        IEnumerable<string> rows = Enumerable.Range(0, 10).SelectMany(digit => ((string[])["", "-"]).Select(sign =>
            $"S{digit}{sign},P1,330702,310,21,2022-03-05,{sign}12.50,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,{sign}12.5{digit},0.00,{sign.Length}"));
        new PathComparison(RecordKind.Claims).AssertAgree(Text(TestRecords.ClaimHeader, rows, order, carriageReturn));
    }

    // A minus that is not a sign counts in the length of its text.
    [Theory]
    [InlineData(RecordKind.Claims)]
    [InlineData(RecordKind.Contributions)]
    public void Path_OnTextsThatBeginWithAMinus_EqualsTheDefinition(RecordKind kind)
    {
        string row = Row(kind, 0, refund: true);
        int count = row.Split(',').Length;
        PathComparison paths = new(kind);
        for (int column = 0; column < 2; column++)
        {
            IEnumerable<string> rows = Enumerable.Range(0, 140).Select(length =>
            {
                string[] fields = row.Split(',');
                fields[column] = length == 0 ? "" : "-" + new string('7', length - 1);
                return string.Join(',', fields);
            });
            paths.AssertAgree(
                Text(Header(kind), rows.Prepend(row), [.. Enumerable.Range(0, count).Where(other => other != column), column], carriageReturn: false));
        }
    }

    // Behind this index is still the index of the file before, with an id: the row must not get it.
    [Theory]
    [InlineData(RecordKind.Claims)]
    [InlineData(RecordKind.Contributions)]
    public void Path_OnARowThatLacksTheIdBehindTheFileBefore_EqualsTheDefinition(RecordKind kind)
    {
        string header = string.Join(',', Header(kind).Split(',').Reverse());
        string row = string.Join(',', Row(kind, 0, refund: false).Split(',').Reverse());
        PathComparison paths = new(kind);
        int count = row.Split(',').Length;
        for (int lacking = 1; lacking < count; lacking++)
        {
            string[] fields = row.Split(',');
            string lacks = string.Join(',', fields[..^lacking]) + string.Concat(fields[^lacking..].Select(field => "x" + field));
            paths.AssertAgree(Encoding.UTF8.GetBytes(TestRecords.File(header, row, row)));
            paths.AssertAgree(Encoding.UTF8.GetBytes(TestRecords.File(header, row, lacks)));
        }
    }

    private static string Header(RecordKind kind) => kind == RecordKind.Claims ? TestRecords.ClaimHeader : TestRecords.ContributionHeader;

    private static string Row(RecordKind kind, int time, bool refund) =>
        (kind == RecordKind.Claims ? (refund ? ClaimRefund : Claim) : refund ? ContributionRefund : Contribution)
            .Replace("2022-03-05", "2022-03-05" + Times[time], StringComparison.Ordinal);

    /// <summary>The rows as they are, or the columns in any order where rows still have as many as they should.</summary>
    private static byte[] Text(Random random, RecordKind kind, string[] rows, bool carriageReturn)
    {
        int[] order = [.. Enumerable.Range(0, Header(kind).Split(',').Length)];
        if (random.Next(4) != 0)
        {
            random.Shuffle(order);
        }

        return Text(Header(kind), rows, order, carriageReturn);
    }

    private static byte[] Text(string header, IEnumerable<string> rows, int[] order, bool carriageReturn)
    {
        StringBuilder text = new();
        foreach (string row in rows.Prepend(header))
        {
            string[] fields = row.Split(',');
            text.Append(fields.Length == order.Length ? string.Join(',', order.Select(column => fields[column])) : row).Append(carriageReturn ? "\r\n" : "\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
