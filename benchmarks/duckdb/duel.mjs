// DuckDB and MedPool in turn on the same claim file: rows per second of each, the ratio with its quartiles, and whether their sums agree.
// node duel.mjs [ROWS] [ROUNDS]
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { DuckDBInstance, version } from "@duckdb/node-api";

const rows = Number(process.argv[2] ?? 1_000_000);
const rounds = Number(process.argv[3] ?? 7);
const benchmarks = join(dirname(fileURLToPath(import.meta.url)), "../MedPool.Benchmarks/bin/Release/net10.0/MedPool.Benchmarks.dll");
const amounts = ["medfee_sumamt", "hifp_pay", "cvlserv_pay", "hifes_pay", "hifmi_pay", "hifob_pay", "maf_pay", "oth_pay", "acct_pay", "psn_cash_pay"];

// Which account an amount posts to, beside the pooled fund's, which the care decides; the two serious-illness components share one.
const accounts = {
  medfee_sumamt: "fee", cvlserv_pay: "benefit.civil-servant", hifes_pay: "benefit.supplementary", hifmi_pay: "benefit.serious-illness",
  hifob_pay: "benefit.serious-illness", maf_pay: "benefit.assistance", oth_pay: "benefit.other", acct_pay: "personal.out", psn_cash_pay: "cash",
};

function query(file) {
  const types = { setl_id: "VARCHAR", psn_no: "VARCHAR", insu_admdvs: "VARCHAR", insutype: "VARCHAR", med_type: "VARCHAR", setl_time: "DATE" };
  for (const amount of amounts) types[amount] = "DECIMAL(18,2)";
  types.refd_setl_flag = "UTINYINT";
  const columns = Object.entries(types).map(([name, type]) => `'${name}': '${type}'`).join(", ");
  const sums = amounts.map((amount) => `sum(${amount})::VARCHAR AS ${amount}`).join(", ");
  return `SELECT insu_admdvs, insutype, med_type, month(setl_time)::INTEGER AS month, ${sums}
    FROM read_csv('${file}', header = true, auto_detect = false, delim = ',', quote = '"', columns = {${columns}})
    GROUP BY ALL`;
}

function pooledAccount(insuranceType, medicalType) {
  if (insuranceType === "510" || medicalType.startsWith("5")) return "benefit.maternity";
  return medicalType.startsWith("2") ? "benefit.inpatient" : "benefit.outpatient";
}

/** DuckDB's groups as ledger cells: sums in fen by "area,insutype,account,month". */
function cells(groups) {
  const sums = new Map();
  for (const group of groups) {
    for (const amount of amounts) {
      const fen = BigInt(group[amount].replace(".", ""));
      const account = accounts[amount] ?? pooledAccount(group.insutype, group.med_type);
      const key = `${group.insu_admdvs},${group.insutype},${account},${group.month}`;
      sums.set(key, (sums.get(key) ?? 0n) + fen);
    }
  }
  return sums;
}

/** MedPool in a process of its own that runs on demand. */
function startMedPool(file) {
  const child = spawn("dotnet", [benchmarks, "serve", file], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => (await lines.next()).value;
  return {
    async seconds() {
      child.stdin.write("run\n");
      return Number(await next());
    },
    async sums() {
      child.stdin.write("sums\n");
      const sums = new Map();
      for (let line = await next(); line !== ""; line = await next()) {
        const [area, insuranceType, account, month, fen] = line.split(",");
        sums.set(`${area},${insuranceType},${account},${month}`, BigInt(fen));
      }
      return sums;
    },
    end: () => child.stdin.end(),
  };
}

function compare(duckdb, medpool) {
  const keys = new Set([...duckdb.keys(), ...medpool.keys()]);
  const different = [...keys].filter((key) => (duckdb.get(key) ?? 0n) !== (medpool.get(key) ?? 0n));
  for (const key of different.slice(0, 10)) console.log(`${key}: DuckDB ${duckdb.get(key)}, MedPool ${medpool.get(key)}`);
  if (different.length > 0) throw new Error(`${different.length} of ${keys.size} cells differ`);
  console.log(`sums agree in all ${medpool.size} cells`);
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const speed = (seconds) => (rows / seconds / 1e6).toFixed(2).padStart(7);
const report = (name, seconds) => console.log(`${name.padEnd(20)} best ${speed(Math.min(...seconds))} M rows/s   median ${speed(median(seconds))} M rows/s`);

const folder = mkdtempSync(join(tmpdir(), "medpool-duckdb-"));
try {
  const file = join(folder, "claims.csv");
  execFileSync("dotnet", [benchmarks, "claims", file, String(rows)]);
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
  const run = async () => (await connection.runAndReadAll(query(file))).getRowObjects();
  const medpool = startMedPool(file);
  const groups = await run(); // Once each before the clock runs.
  await medpool.seconds();
  const [left, right, ratios] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    left.push(await medpool.seconds());
    const start = process.hrtime.bigint();
    await run();
    right.push(Number(process.hrtime.bigint() - start) / 1e9);
    ratios.push(right.at(-1) / left.at(-1));
  }
  report("MedPool from file", left);
  report(`DuckDB ${version()}`, right);
  ratios.sort((a, b) => a - b);
  console.log(`MedPool is ${median(ratios).toFixed(1)} times as fast as DuckDB (quartiles ${ratios[rounds >> 2].toFixed(1)} to ${ratios[(rounds * 3) >> 2].toFixed(1)}, ${rounds} rounds of ${rows} rows)`);
  compare(cells(groups), await medpool.sums());
  medpool.end();
} finally {
  rmSync(folder, { recursive: true });
}
