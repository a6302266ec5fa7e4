#!/usr/bin/env python3
"""Runs our workloads beside plain C, SQLite, ledger and hledger, and prints ratios.

 compare.py [--cpu] [--data DIR] [--rounds N] [--bench PROGRAM] [--lotwise PROGRAM] [WORKLOAD…]

Workloads: w1 w2 w3 w3growth w4 w5 w6 w7 w8 w8s w8c w8m growth rollback memory; all when none is named. Generates the data
once, builds the C programs, and runs ours and theirs in turn, so that a busy machine slows both.
With --cpu times are the processor's, not the wall's: for a machine that others use.
Ratios are our speed divided by theirs, of medians; speeds are statements, nodes or files a second.
"""
import argparse, json, os, re, shutil, statistics, subprocess, sys, time

HERE = os.path.dirname(os.path.abspath(__file__))


def run(*command, cwd=None):
    """The output of a program; its failure ends the comparison."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed ({done.returncode}):\n{done.stdout}{done.stderr}")
    return done.stdout


def wall(*command):
    """Seconds of a whole process; with --cpu those of the processor."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status:
        sys.exit(f"{' '.join(command)} failed ({status})")
    return usage.ru_utime + usage.ru_stime if "BENCH_CLOCK" in os.environ else seconds


class Bench:
    def __init__(self, options):
        self.data = os.path.abspath(options.data)
        self.rounds = options.rounds
        self.bench = os.path.abspath(options.bench)
        self.lotwise = os.path.abspath(options.lotwise)

    # Data and programs

    def prepare(self):
        os.makedirs(self.data, exist_ok=True)
        gen = lambda *a: run(sys.executable, f"{HERE}/gen.py", *a)
        for name, sizes, conv in (
            ("w2", (1000, 10000, 100000, 1000000), "dsl"), ("w3", (100000, 1000000), "dsl3")):
            for size in sizes:
                base = f"{self.data}/{name}_{size}"
                if not os.path.exists(base + ".csv"):
                    gen(name, str(size), base + ".csv")
                if not os.path.exists(base + ".lot"):
                    gen("conv", conv, base + ".csv", base + ".lot")
        for size in (100000, 1000000):
            out = f"{self.data}/late_{size}.lot"
            if not os.path.exists(out):
                gen("late", str(size), f"{self.data}/late_setup.lot", out)
        if not os.path.exists(self.data + "/w4/edges.csv"):
            gen("w4", "1.0", self.data + "/w4")
        if not os.path.exists(self.data + "/w4.lot"):
            gen("conv", "dsl4", self.data + "/w4", self.data + "/w4.lot")
        for tool in ("ledger", "hledger"):
            for size in (1000, 10000, 100000):
                base = f"{self.data}/w2_{size}"
                if not os.path.exists(f"{base}.{tool}"):
                    gen("conv", tool, base + ".csv", f"{base}.{tool}")
        for program, flags in (
            ("limit", ["-march=native"]), ("sq", []), ("sq3", []), ("snap", [])):
            out = f"{self.data}/{program}"
            libraries = [] if program == "limit" else ["-lsqlite3"]
            run("gcc", "-O2", "-w", *flags, f"{HERE}/{program}.c", "-o", out, *libraries)
        # The SQLite program leaves its snapshot in a folder of this name.
        os.makedirs(self.data + "/data", exist_ok=True)
        if not os.path.exists(self.data + "/hello"):
            with open(self.data + "/hello.swift", "w") as file:
                file.write('print("hello")\n')
            run("swiftc", "-O", "-static-stdlib", "hello.swift", "-o", "hello", cwd=self.data)

    def ours(self, workload, size=1000000, *more):
        out = run(
            self.bench, workload, "--json", "--data", self.data, "--sizes", str(size), *more)
        return json.loads(out)

    def limit(self, *arguments):
        return run(self.data + "/limit", *arguments)

    def pairs(self, ours, theirs):
        """Both figures of every round, taken in turn."""
        both = [(ours(), theirs()) for _ in range(self.rounds)]
        return [b[0] for b in both], [b[1] for b in both]

    @staticmethod
    def say(name, ours, theirs, unit, note=""):
        """One line: medians, their ratio, and the ratios of the rounds."""
        a, b = statistics.median(ours), statistics.median(theirs)
        each = sorted(x / y for x, y in zip(ours, theirs))
        print(
            f"{name:34s} ours {a:14,.3f} theirs {b:14,.3f} {unit:10s} ratio {a / b:8.3f}"
            f"  [{each[0]:.3f} … {each[-1]:.3f}] {note}", flush=True)

    # Workloads

    def w1(self):
        ours, theirs = self.pairs(
            lambda: self.ours("w1")["statements/s"] / 1e6,
            lambda: self.figure(
                self.limit("script", f"{self.data}/w2_1000000.lot", "parse"), r"= ([\d.]+) Mstmts"))
        self.say("W1 parse 1e6, C", ours, theirs, "Mstmt/s")

    def w2(self):
        csv = f"{self.data}/w2_1000000.csv"
        ours, theirs = self.pairs(
            lambda: self.ours("w2")["statements/s"] / 1e6,
            lambda: self.figure(self.limit("w2", csv), r"= ([\d.]+) Mposts"))
        self.say("W2 post 1e6, C", ours, theirs, "Mpost/s")
        self.say("W2 post 1e6, SQLite all indexes", ours, self.sqlite(csv, {}), "Mpost/s")
        self.say("W2 post 1e6, SQLite lean", ours, self.sqlite(csv, {"LEAN": "1"}), "Mpost/s")

    def sqlite(self, csv, environment):
        command = [self.data + "/sq", "w2", csv, ":memory:"]
        out = subprocess.run(
            command, cwd=self.data, env={**os.environ, **environment}, capture_output=True,
            text=True).stdout
        return [self.figure(out, r"= (\d+) ops/s") / 1e6]

    def w3(self):
        csv = f"{self.data}/w3_1000000.csv"
        ours, theirs = self.pairs(
            lambda: self.ours("w3")["statements/s"] / 1e6,
            lambda: self.figure(self.limit("w3", csv), r"= ([\d.]+) Mops"))
        self.say("W3 reserve 1e6, C", ours, theirs, "Mop/s")
        out = run(self.data + "/sq3", csv, ":memory:")
        self.say("W3 reserve 1e6, SQLite", ours, [self.figure(out, r"= (\d+) ops/s") / 1e6], "Mop/s")

    def w3growth(self):
        """How much slower an operation is at 1e6 than at 1e5: W3, and late bindings over ten holders."""
        sizes = (1000000, 100000)
        theirs = lambda: [
            self.figure(self.limit("w3", f"{self.data}/w3_{s}.csv"), r"\(([\d.]+) ns/op") for s in sizes]
        for name in ("w3", "late"):
            ours, limit = self.pairs(lambda: [self.ours(name, s)["ns each"] for s in sizes], theirs)
            self.say(f"{name} ns at 1e6 over 1e5, C's W3", [o[0] / o[1] for o in ours],
                     [o[0] / o[1] for o in limit], "times")

    def w4(self):
        ours, theirs = self.pairs(
            lambda: self.ours("w4"), lambda: self.limit("w4", self.data + "/w4"))
        nodes = [self.figure(o, r"=> ([\d.]+) Mnodes") for o in theirs]
        note = f"nodes {ours[0]['forward nodes']} and " + re.search(r"mean (\d+) nodes", theirs[0])[1]
        self.say("W4 forward, C", [o["forward Mnodes/s"] for o in ours], nodes, "Mnode/s", note)
        backward = [
            self.figure(o, r"([\d.]+) nodes each") / self.figure(o, r"sales: ([\d.]+) us")
            for o in theirs]
        note = f"nodes {ours[0]['backward nodes x10'] / 10} and " + re.search(
            r"([\d.]+) nodes each", theirs[0])[1]
        self.say("W4 backward, C", [o["backward Mnodes/s"] for o in ours], backward, "Mnode/s", note)
        base = f"{self.data}/w4.db"
        if os.path.exists(base):
            os.remove(base)
        out = run(self.data + "/sq", "w4", self.data + "/w4", ":memory:", cwd=self.data)
        rates = [float(x) for x in re.findall(r"= ([\d.]+) Mnodes/s", out)]
        self.say("W4 forward, SQLite", [o["forward Mnodes/s"] for o in ours],
                 [statistics.median(rates)], "Mnode/s")
        back = re.search(r"backward trace ([\d.]+) us each, ([\d.]+) nodes", out)
        self.say("W4 backward, SQLite", [o["backward Mnodes/s"] for o in ours],
                 [float(back[2]) / float(back[1])], "Mnode/s")

    def w5(self):
        ours, theirs = self.pairs(
            lambda: self.ours("w5"), lambda: run(self.data + "/snap", f"{self.data}/w5_1000000.lotdb",
                                                 f"{self.data}/w5_c.lotdb"))
        for way in ("save", "load"):
            self.say(f"W5 {way} 1e6, C on SQLite", [1 / o[f"{way} s"] for o in ours],
                     [1 / self.figure(o, way + r" ([\d.]+) s") for o in theirs], "files/s")

    def w6(self):
        script = self.data + "/two_lines.lot"
        with open(script, "w") as file:
            file.write("item BOLT unit PCS\nreceive 7 of BOLT\n")
        rounds = [
            (wall(self.lotwise, "--version"), wall(self.lotwise, "run", script),
             wall(self.data + "/hello")) for _ in range(41)]
        version, two, hello = ([1 / r[i] for r in rounds] for i in range(3))
        self.say("W6 --version, Swift hello", version, hello, "starts/s")
        self.say("W6 two lines, Swift hello", two, hello, "starts/s")

    def w7(self):
        for size in (1000, 10000, 100000, 1000000):
            script = f"{self.data}/w2_{size}.lot"
            rounds = self.rounds * (5 if size < 100000 else 1)
            both = [
                (wall(self.lotwise, "run", "--quiet", script),
                 wall(self.data + "/limit", "script", script)) for _ in range(rounds)]
            ours = [1 / b[0] for b in both]
            self.say(f"W7 script {size}, C", ours, [1 / b[1] for b in both], "runs/s")
            if size == 1000000:
                continue
            sq = wall(self.data + "/sq", "w2", f"{self.data}/w2_{size}.csv", f"{self.data}/w7.db")
            os.remove(f"{self.data}/w7.db")
            self.say(f"W7 script {size}, SQLite", ours, [1 / sq], "runs/s")
            for tool in ("ledger", "hledger"):
                if shutil.which(tool):
                    other = wall(tool, "-f", f"{self.data}/w2_{size}.{tool}", "bal", "Stock")
                    self.say(f"W7 script {size}, {tool}", ours, [1 / other], "runs/s")

    def w8(self):
        self.plan("w8", 10000, 100000, 1000000)

    def w8s(self):
        self.plan("w8s", 10000, 100000)

    def w8c(self):
        self.plan("w8c", 10000, 100000)

    def w8m(self):
        self.plan("w8m", 4000)

    def plan(self, shape, *sizes):
        """A planning run with all that it writes, and balancing alone; both come to the same."""
        names = ("lines", "links", "check", "linked")
        for size in sizes:
            csv = f"{self.data}/{shape}_{size}.csv"
            if not os.path.exists(csv):
                run(sys.executable, f"{HERE}/gen.py", shape, str(size), csv)
            ours, theirs = self.pairs(
                lambda: self.ours(shape, size), lambda: self.limit("plan", csv))
            checks = [self.figure(theirs[0], name + r" (\d+)") for name in names]
            if checks != [ours[0][name] for name in names]:
                sys.exit(f"{shape} {size}: C comes to {theirs[0]}, we to {ours[0]}")
            note = f"{ours[0]['lines']} lines, {ours[0]['links']} links"
            self.say(f"{shape.upper()} plan {size}, C", [1 / o["seconds"] for o in ours],
                     [1 / self.figure(t, r"events ([\d.]+)s") for t in theirs], "runs/s", note)
            self.say(f"{shape.upper()} balance {size}, C", [1 / o["balance s"] for o in ours],
                     [1 / self.figure(t, r"balance ([\d.]+)s") for t in theirs], "runs/s")

    def growth(self):
        """How much slower a statement is at 1e6 than at 1e4, ours and theirs."""
        sizes = (1000000, 10000)
        ours, theirs = self.pairs(
            lambda: [self.ours("w2", s)["ns each"] for s in sizes],
            lambda: [self.figure(self.limit("w2", f"{self.data}/w2_{s}.csv"), r"\(([\d.]+) ns/op")
                     for s in sizes])
        self.say("W2 ns at 1e6 over 1e4, C", [o[0] / o[1] for o in ours],
                 [o[0] / o[1] for o in theirs], "times")

    def rollback(self):
        ours, theirs = self.pairs(
            lambda: self.ours("rollback")["median ns"], lambda: self.ours("rollback", 10000)["median ns"])
        self.say("rollback ns, 1e6 and 1e4", ours, theirs, "ns")

    def memory(self):
        figure = self.ours("w2", 1000000, "--chunk", "1000")
        print(f"{'memory of W2 at 1e6':34s} {figure['bytes/entry']:.0f} bytes an entry")

    @staticmethod
    def figure(text, pattern):
        found = re.search(pattern, text)
        if not found:
            sys.exit(f"no figure {pattern} in:\n{text}")
        return float(found[1])


def main():
    names = ["w1", "w2", "w3", "w3growth", "w4", "w5", "w6", "w7", "w8", "w8s", "w8c", "w8m", "growth", "rollback", "memory"]
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", default="data")
    parser.add_argument("--cpu", action="store_true")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--bench", default=".build-release/release/lotwise-bench")
    parser.add_argument("--lotwise", default=".build-release/release/lotwise")
    parser.add_argument("workloads", nargs="*", metavar="WORKLOAD")
    options = parser.parse_args()
    if options.cpu:
        os.environ["BENCH_CLOCK"] = "cpu"
    bench = Bench(options)
    bench.prepare()
    for name in options.workloads or names:
        if name not in names:
            sys.exit(f"{name} is no workload; there are {', '.join(names)}")
        getattr(bench, name)()


if __name__ == "__main__":
    main()
