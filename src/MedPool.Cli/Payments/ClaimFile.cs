using System.Text.Json;

using MedPool.Cli.Output;
using MedPool.Contributions;
using MedPool.Internals;

namespace MedPool.Cli.Payments;

/// <summary>Writes a statement of claim against bankrupt employers to a file: a table where its name ends in .csv, else JSON.</summary>
internal static class ClaimFile
{
    /// <summary>Writes the file.</summary>
    public static void Write(ClaimStatement statement, string path)
    {
        if (path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            ResultFile.WriteFile(path, ClaimLine.Table, write =>
            {
                foreach (ClaimLine line in statement.Employers.SelectMany(employer => employer.Lines))
                {
                    write(line);
                }

                return true;
            });
        }
        else
        {
            OutputFile.Write(path, stream =>
            {
                JsonOutput.Write(stream, json => Write(statement, json));
                return true;
            });
        }
    }

    /// <summary>What the statement claims, and what it lacks, in sentences.</summary>
    public static IEnumerable<string> Sentences(ClaimStatement statement, string path) =>
    [
        $"{path}: {Amounts.Count(statement.Employers.Count, "bankrupt employer")}, claims of {Amounts.Show(statement.Total)} "
            + $"({ClaimStatement.RuleId}, {statement.Rule.Article}).",
        .. statement.HasArrears ? (string[])[] : ["warning: the claim has no unpaid contributions; give them with --arrears FILE."],
        .. statement.HasPremiums ? (string[])[] : ["warning: the claim has no serious-illness premiums; give --life-expectancy YEARS."],
    ];

    private static void Write(ClaimStatement statement, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("schema", 1);
        json.WriteString("policy", statement.PolicyId);
        json.WriteString("rule", statement.Rule.Rule);
        json.WriteString("article", statement.Rule.Article);
        json.WriteString("quote", statement.Rule.Quote);
        json.WriteBoolean("hasArrears", statement.HasArrears);
        json.WriteBoolean("hasPremiums", statement.HasPremiums);
        json.WriteString("total", statement.Total.ToString());
        json.WriteObjects("employers", statement.Employers, employer => Write(employer, json));
        json.WriteEndObject();
    }

    private static void Write(EmployerClaim employer, Utf8JsonWriter json)
    {
        json.WriteString("emp_no", employer.Employer);
        json.WriteString("arrears", employer.Arrears.ToString());
        json.WriteString("topUps", employer.TopUps.ToString());
        json.WriteString("premiums", employer.Premiums.ToString());
        json.WriteString("total", employer.Total.ToString());
        json.WriteObjects("lines", employer.Lines, line =>
        {
            json.WriteString("kind", line.KindWord);
            json.WriteString("psn_no", line.Member);
            json.WriteString("month", line.Month);
            json.WriteString("amount", line.Amount.ToString());
            json.WriteString("rule", line.Rule);
        });
    }
}
