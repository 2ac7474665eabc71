using System.IO.Compression;
using System.Text;

namespace MedPool.Cli.Tests.Input;

/// <summary>A command line that reads text files, and the files. Each is sound as it stands.</summary>
/// <param name="Name">The command, and which of its files is varied: the first.</param>
/// <param name="Arguments">The command line; words that are names of files stand for files of the test's folder.</param>
/// <param name="Files">The files by name; the first is the one that tests vary.</param>
public sealed record TextFileCase(string Name, string Arguments, params (string Name, string Text)[] Files)
{
    private const string Receipts =
        "clct_id,psn_no,emp_no,insu_admdvs,insutype,payer_type,accrym,clct_time,clctstd,emp_clct_amt,psn_clct_amt,finsubs_amt,oth_clct_amt\n"
        + "C1,P1,E1,360902,310,2,202103,2021-03-05,0,80.00,20.00,0,0\n";

    private const string Claims =
        "setl_id,psn_no,insu_admdvs,insutype,med_type,setl_time,medfee_sumamt,hifp_pay,cvlserv_pay,hifes_pay,hifmi_pay,hifob_pay,maf_pay,oth_pay,acct_pay,"
        + "psn_cash_pay,refd_setl_flag\nS1,P1,370811,310,21,2020-03-05,100.00,80.00,0,0,0,0,0,0,5.00,15.00,0\n";

    private const string Wages = "psn_no,emp_no,insu_admdvs,payer_type,wage\nP1,E1,370811,2,5000.25\n";
    private const string Budget = """
        { "schema": 1, "policy": "yichun", "year": 2021, "funds": { "employee": { "areas": { "360902": {
          "priorYearExpenditure": "1200.00", "expenditureBudget": "1000.00", "incomePlan": "1000.00", "expenditure": "1300.00" } } } } }
        """;

    private const string Plans = """
        { "schema": 1, "policy": "jining", "year": 2020, "funds": { "employee": { "areas": { "370811": {
          "expenditureBudget": "600.00", "incomePlan": "600.00" } } } } }
        """;

    private const string Points = """{ "schema": 1, "policy": "jinhua", "year": 2022, "kinds": { "drg": { "budget": "1000.00", "reserve": "100.00" } } }""";

    private static readonly string JiningReceipts = Receipts
        .Replace("360902", "370811", StringComparison.Ordinal).Replace("2021", "2020", StringComparison.Ordinal);

    private static readonly (string, string) Deposits = ("d.csv", "insu_admdvs,deposit,maturity,principal,interest\n360902,A-1,2021-09-17,1000.00,21.00\n");
    private static readonly (string, string) Paid = ("p.csv", "insu_admdvs,deposit,date,amount\n360902,A-1,2021-09-17,1021.00\n");
    private static readonly (string, string) Collected = ("c.csv", "insu_admdvs,month,collected\n360902,2021-12,7.00\n");
    private static readonly (string, string) PassedOn = ("o.csv", "insu_admdvs,date,amount\n360902,2021-12-31,7.00\n");
    private static readonly (string, string) Due = ("due.csv", "insu_admdvs,month,payer_type,due\n360902,202103,2,100.00\n");
    private static readonly (string, string) Members = ("members.csv", "psn_no,insu_admdvs,kind\nP1,330702,resident\n");
    private static readonly (string, string) Tiers = ("tiers.csv", "insu_admdvs,tier\n330702,900.00\n");

    /// <summary>Every command with each of the files of delimited text that it reads.</summary>
    public static IReadOnlyList<TextFileCase> All { get; } =
    [
        new("dues --wages", "dues --policy jining --average-wage 6500 --wages w.csv", ("w.csv", Wages)),
        new(
            "dues --payroll",
            "dues --policy jining --average-wage 6500 --wages w.csv --payroll y.csv",
            ("y.csv", "emp_no,payroll\nE1,9000.00\n"), ("w.csv", Wages)),
        new(
            "residents --members",
            "residents --policy jinhua --year 2022 --members members.csv --tiers tiers.csv --personal 500 --standard 1000",
            Members, Tiers),
        new(
            "residents --tiers",
            "residents --policy jinhua --year 2022 --members members.csv --tiers tiers.csv --personal 500 --standard 1000",
            Tiers, Members),
        new("topup --members", "topup --policy jining --members m.csv", ("m.csv", "psn_no,emp_no,case,paid_months,amount\nP1,E1,1,100,5432.10\n")),
        new("arrears --due", "arrears --policy yichun --year 2021 --due due.csv --contributions r.csv", Due, ("r.csv", Receipts)),
        new("arrears --contributions", "arrears --policy yichun --year 2021 --due due.csv --contributions r.csv", ("r.csv", Receipts), Due),
        new("reconcile --left", "reconcile --policy yichun --year 2021 --left l.csv --right r.csv", ("l.csv", Receipts), ("r.csv", Receipts)),
        new("reconcile --right", "reconcile --policy yichun --year 2021 --left l.csv --right r.csv", ("r.csv", Receipts), ("l.csv", Receipts)),
        new(
            "topup --arrears",
            "topup --policy jining --lowest-base 3500 --members m.csv --arrears a.csv --claim out.ledger",
            ("a.csv", "emp_no,amount\nE9,1000.00\n"), ("m.csv", "psn_no,emp_no,case,paid_months,amount\nP5,E9,5,90,3600.00\n")),
        new("appropriations --budgets", "appropriations --facts f.json --budgets b.csv",
            ("b.csv", "fund,area,from,income_plan,expenditure_budget,approval\nemployee,360902,2021-06-15,1000,1300,No. 9\n"), ("f.json", Budget)),
        new(
            "appropriations --paid",
            "appropriations --facts f.json --paid p.csv",
            ("p.csv", "fund,area,date,amount\nemployee,360902,2021-01-08,83.33\n"), ("f.json", Budget)),
        new("appropriations --chain", "appropriations --facts f.json --chain c.csv",
            ("c.csv", "month,monthly-plan,plan-review,appropriation,payment\n3,2020-02-26,2020-03-02,2020-03-09,\n"), ("f.json", Plans)),
        new(
            "collections --collected",
            "collections --policy yichun --year 2021 --deadline transfer --collected c.csv --passed-on o.csv",
            Collected, PassedOn),
        new(
            "collections --passed-on",
            "collections --policy yichun --year 2021 --deadline transfer --collected c.csv --passed-on o.csv",
            PassedOn, Collected),
        new("deposits --deposits", "deposits --policy yichun --deposits d.csv --paid p.csv", Deposits, Paid),
        new("deposits --paid", "deposits --policy yichun --deposits d.csv --paid p.csv", Paid, Deposits),
        new("monthly --form", "monthly --policy yichun --year 2021 --month 3 --form f.csv",
            ("f.csv", "insu_admdvs,insutype,line,month,year_to_date\n360902,390,interest,0.50,0.50\n")),
        new(
            "providers --providers",
            "providers --facts f.json --providers p.csv",
            ("p.csv", "kind,provider,points,fees,advanced\ndrg,H1,1,10.00,0\n"), ("f.json", Points)),
        new(
            "ingest --entitlement",
            "ingest --json --policy jining --year 2020 --claims k.csv --entitlement r.csv --ledger out.ledger",
            ("r.csv", JiningReceipts), ("k.csv", Claims)),
        new("ingest --retirees", "ingest --json --policy jining --year 2020 --claims k.csv --entitlement r.csv --retirees t.csv --ledger out.ledger",
            ("t.csv", "psn_no,month\nP1,201907\n"), ("r.csv", JiningReceipts), ("k.csv", Claims)),
    ];

    /// <summary>The file that is varied, with a column of Chinese text more.</summary>
    public string Chinese { get; } = string.Concat(
        Files[0].Text.TrimEnd('\n').Split('\n').Select((line, number) => line + (number == 0 ? ",备注\n" : ",医保\n")));

    /// <summary>Runs the command on its files, the first of them with other bytes.</summary>
    public Task<CommandRun> Run(TemporaryFolder folder, byte[] first, params string[] more)
    {
        foreach ((string name, string text) in Files)
        {
            folder.Write(name, text);
        }

        File.WriteAllBytes(folder[Files[0].Name], first);
        return CommandRun.Of([.. Words(folder), .. more]);
    }

    /// <summary>Runs the command with another file in place of the first.</summary>
    public Task<CommandRun> RunOn(TemporaryFolder folder, string first)
    {
        foreach ((string name, string text) in Files.Skip(1))
        {
            folder.Write(name, text);
        }

        return CommandRun.Of([.. Words(folder).Select(word => word == folder[Files[0].Name] ? first : word)]);
    }

    private IEnumerable<string> Words(TemporaryFolder folder)
    {
        bool IsFile(string word) => word.EndsWith(".ledger", StringComparison.Ordinal) || Files.Any(file => file.Name == word);
        return Arguments.Split(' ').Select(word => IsFile(word) ? folder[word] : word);
    }

    /// <summary>Bytes as gzip.</summary>
    public static byte[] Compressed(byte[] bytes)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return zipped.ToArray();
    }

    /// <summary>The text in GB18030.</summary>
    public static byte[] Gb18030(string text) => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text);
}
