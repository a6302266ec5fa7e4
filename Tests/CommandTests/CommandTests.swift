import Foundation
import Testing

@Suite struct CommandTests {
  static let setting = """
    tracking code LOTALL lot specific
    item BOLT "Hex bolt" unit PCS tracked LOTALL

    """

  @Test(arguments: [
    ("", Int32(0), ""),
    ("receive 1 of BOLT lot L1\nexpect BOLT on hand 2\n", 1, "expectation-failed"),
    ("expect ledger {}\n", 1, "expectation-open"),
    ("receeve 1 of BOLT lot L1\n", 2, "unknown-statement"),
    ("receive 1 of NUT lot L1\n", 2, "item-unknown"),
    ("receive 1 of BOLT\n", 3, "lot-required"),
    ("include \"nowhere.lot\"\n", 66, "file-unreadable"),
    ("load snapshot \"nowhere.lotdb\"\n", 66, "snapshot-missing"),
    ("save snapshot \"nowhere/a.lotdb\"\n", 74, "snapshot-write-failed"),
    ("show items to \"nowhere/items.csv\"\n", 74, "file-unwritable"),
  ])
  func `a run ends with the code of what it met`(
    script: String, code: Int32, name: String
  ) throws {
    let result = try Command.run(["run", "-"], input: Self.setting + script)

    #expect(result.code == code, "\(result.problems)")
    #expect(name.isEmpty ? result.problems.isEmpty : result.problems.contains("[\(name)]"))
  }

  @Test(arguments: [
    ("receive 1 of BOLT lot L1\nship 1 of BOLT lot L1\n", Int32(0), ""),
    ("receive 1 of BOLD lot L1\n", 2, "item-unknown"),
    ("receive 1 of BOLT lot L1 from V9\n", 2, "vendor-unknown"),
    ("receive 1 BOX of BOLT lot L1\n", 2, "unit-unknown"),
    ("post PO1 receive\n", 2, "document-unknown"),
    ("expect failure item-unknown { receive 1 of NUT }\n", 0, ""),
    ("load snapshot \"day1.lotdb\"\nship 1 of NUT lot L7\n", 0, ""),
    ("receive 1 of BOLT lot L1\nship 1 of BOLT lot L11\n", 0, "number-unknown"),
    ("let n = 7\n", 0, "variable-unused"),
    ("define twice a { print \"{a}{a}\" }\n", 0, "definition-unused"),
    ("define both a, a { print \"{a}\" }\ndo both 1, 2\n", 2, "given-twice"),
    ("if 1 = 2 { workdate 2026-01-15 }\n", 0, "never-reached"),
    ("repeat 0 { workdate 2026-01-15 }\n", 0, "never-reached"),
  ])
  func `a check knows what is wrong without running`(
    script: String, code: Int32, name: String
  ) throws {
    let folder = try Folder()
    let result = try Command.run(["check", folder.file("a.lot", Self.setting + script)])

    #expect(result.code == code, "\(result.problems)")
    #expect(name.isEmpty ? result.problems.isEmpty : result.problems.contains("[\(name)]"))
  }

  /// Files alone are read without the argument parser; `--color auto`, which says what holds
  /// anyway, hands the same words to it.
  @Test(arguments: [
    ["good"], ["good", "--quiet"], ["--quiet", "good"], ["--quiet", "good", "--quiet"],
    ["good", "wrong", "good"], ["refused"], ["refused", "good"], ["nowhere"], ["help"], ["run"],
    ["", "good"], ["good", ""], ["--quite", "good"], ["-"], ["--", "good"], ["good", "--help"],
  ])
  func `a plain run does what the argument parser makes of it`(words: [String]) throws {
    let folder = try Folder()
    let scripts = [
      "good": try folder.file("good.lot", Self.setting + "show items\n"),
      "wrong": try folder.file("wrong.lot", "receeve 1 of BOLT\n"),
      "refused": try folder.file("refused.lot", Self.setting + "receive 1 of BOLT\nshow items\n"),
    ]
    let arguments = words.map { scripts[$0] ?? $0 }
    let plain = try Command.run(["run"] + arguments, input: "print \"piped\"\n")
    let parsed = try Command.run(
      ["run", "--color", "auto"] + arguments, input: "print \"piped\"\n")

    #expect(plain.code == parsed.code)
    #expect(plain.output == parsed.output)
    #expect(plain.problems == parsed.problems)
  }

  @Test func `an empty file is well`() throws {
    let folder = try Folder()
    #expect(try Command.run(["run", folder.file("empty.lot")]).code == 0)
  }

  @Test func `what is no script is said in lines that fit`() throws {
    let folder = try Folder()
    let long = String(repeating: "x", count: 10_000_000)
    let deep = String(repeating: "if 1 = 1 {\n", count: 100_000)
    let inputs = [
      (try folder.file("long.lot", long), Int32(2)), (try folder.file("deep.lot", deep), 2),
      (try folder.file("binary.lot", "\u{0}\u{1}\u{2}"), 2), (folder.path, 66),
      (folder.path + "/none.lot", 66), (try folder.file("plain.lot") + "/below.lot", 66),
    ]
    for (path, code) in inputs {
      let result = try Command.run(["run", path])
      #expect(result.code == code, "\(path)")
      let widest = result.problems.split(separator: "\n").map(\.count).max() ?? 0
      #expect(widest > 0 && widest <= 200, "\(path)")
    }
  }

  @Test func `a snapshot goes from run to query and export`() throws {
    let folder = try Folder()
    let snapshot = folder.path + "/day1.lotdb"
    let made = try Command.run(
      ["run", "--save", snapshot, "-"], input: Self.setting + "receive 7 of BOLT lot L1\n")
    #expect(made.code == 0)

    let shown = try Command.run(
      ["query", snapshot, "show ledger columns item, lot, quantity", "--format", "csv"])
    let exported = try Command.run(["export", snapshot, "ledger columns item, lot, quantity"])

    #expect(
      shown.output == "item,lot,quantity\r\nBOLT,L1,7\r\n"
        || shown.output == "item,lot,quantity\nBOLT,L1,7\n")
    #expect(exported.output == shown.output)
  }

  @Test func `the same script gives the same bytes anywhere`() throws {
    let script =
      Self.setting + "receive 7 of BOLT lot L1\nshow ledger\ntrace lot L1 of BOLT to usage\n"
    let here = try Command.run(["run", "-"], input: script)

    let there = try Command.run(
      ["run", "-"], input: script,
      environment: ["LC_ALL": "C", "TZ": "Pacific/Auckland", "LANG": "tr_TR.UTF-8"])

    #expect(here.code == 0)
    #expect(here.output == there.output)
  }

  @Test func `scenarios are listed, selected, and fail one by one`() throws {
    let folder = try Folder()
    let path = try folder.file(
      "a.lot",
      Self.setting + """
        scenario "first" tagged quick {
          expect BOLT on hand 1
        }
        scenario "second" tagged slow {
          expect BOLT on hand 0
        }

        """)

    let all = try Command.run(["test", path])
    let listed = try Command.run(["test", "--list", path])
    let tagged = try Command.run(["test", "--tag", "slow and not quick", path])
    let byLine = try Command.run(["test", path + ":7"])
    let none = try Command.run(["test", "--filter", "third", path])

    #expect(all.code == 1 && all.output.hasSuffix("1 passed, 1 failed\n"))
    #expect(listed.output == "\(path) › first\n\(path) › second\n")
    #expect(tagged.code == 0 && tagged.output.hasSuffix("1 passed, 0 failed\n"))
    #expect(byLine.code == 0 && byLine.output.contains("second"))
    #expect(none.code == 4)
  }

  @Test func `an example row is listed and selected by its own name`() throws {
    let folder = try Folder()
    let path = try folder.file(
      "a.lot",
      Self.setting + """
        scenario "receiving {qty}" {
          receive {qty} of BOLT lot L1
          expect BOLT on hand 4
        } for each {
          | qty |
          | 4   |
          | 5   |
        }

        """)

    let listed = try Command.run(["test", "--list", path])
    let first = try Command.run(["test", "--filter", "receiving 4", path])
    let second = try Command.run(["test", "--filter", "› 2$", path])

    #expect(listed.output == "\(path) › receiving 4 › 1\n\(path) › receiving 5 › 2\n")
    #expect(first.code == 0 && first.output.hasSuffix("1 passed, 0 failed\n"))
    #expect(second.code == 1 && second.output.hasSuffix("0 passed, 1 failed\n"))
  }

  @Test func `what no script exercised is listed, and how long scenarios took`() throws {
    let folder = try Folder()
    let path = try folder.file(
      "a.lot",
      Self.setting + """
        scenario "a" proves T-121 {
          expect failure not-applied { ship 1 of BOLT lot L1 }
        }

        """)

    let result = try Command.run(["test", "--coverage", "--durations", path])
    let lines = result.output.split(separator: "\n").map(String.init)

    #expect(result.code == 0)
    let open = Set(lines.map { String($0.drop { $0 == " " }.prefix { $0 != " " }) })
    // Named after `proves`, and enforced by the refusal; nothing else is.
    #expect(!open.contains("T-121") && !open.contains("T-135"))
    #expect(open.contains("T-081") && open.contains("W-001"))
    #expect(lines.contains { $0.hasPrefix("rules exercised: ") })
    #expect(lines.contains("  redo") && !lines.contains { $0.hasPrefix("  expect failure") })
    #expect(lines.last?.hasSuffix(" ms  \(path) › a") == true)
  }

  @Test func `a rule is shown by a change that a scenario which proves it noticed`() throws {
    let folder = try Folder()
    let path = try folder.file(
      "a.lot",
      Self.setting + """
        scenario "a" proves T-121, T-135 {
          expect failure not-applied { ship 1 of BOLT lot L1 }
        }

        """)
    let table = try folder.file(
      "shown.tsv",
      "rule\tplace\tchange\tnoticed by\n"
        + "T-135\tA.swift f()\tflip: < -> >\t\(path) › a\n"
        + "T-081\tA.swift g()\tflip: < -> >\t\(path) › another\n")
    let wrong = try folder.file("wrong.tsv", "rule\tplace\n")

    let result = try Command.run(["test", "--coverage", "--mutants", table, path])
    let lines = result.output.split(separator: "\n").map(String.init)
    let heading = try #require(
      lines.firstIndex { $0.hasPrefix("rules shown by a change that was noticed: 1 of 2") })
    let refused = try Command.run(["test", "--coverage", "--mutants", wrong, path])

    #expect(lines[heading + 1].hasPrefix("  T-121 "))
    #expect(lines[heading + 2].hasPrefix("forms used: "))
    #expect(refused.code == 66 && refused.problems.contains("it is no table of rule"))
    #expect(try Command.run(["test", "--mutants", table, path]).code == 64)
  }

  @Test func `a failure says what reruns it, and a model that is not kept is told`() throws {
    let folder = try Folder()
    let path = try folder.file(
      "a.lot", Self.setting + "scenario \"a\" {\n  expect BOLT on hand 1\n}\n")
    let line = Self.setting.split(separator: "\n").count + 1

    let failed = try Command.run(["test", path])
    let kept = try Command.run(["test", "--save", folder.path + "/a.lotdb", path])
    let refused = try Command.run(
      ["run", "--save", folder.path + "/a.lotdb", "-"], input: "receive 1 of NONE\n")

    #expect(failed.output.contains("rerun: lotwise test \(path):\(line)\n"))
    #expect(kept.code == 64)
    #expect(refused.code == 2 && refused.problems.contains("a.lotdb is not written"))
  }

  @Test func `an unknown name of a script is answered with one like it`() throws {
    let result = try Command.run(["run", "-"], input: Self.setting + "receive 1 of BOLD lot L1\n")

    #expect(result.problems.contains("did you mean `BOLT`?"))
  }

  @Test(arguments: ["--version", "--help", "run --help"])
  func `what cannot be shown is no success`(words: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Command.path)
    process.arguments = words.split(separator: " ").map(String.init)
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")

    try process.run()
    process.waitUntilExit()

    #expect(process.terminationStatus == 74)
  }

  @Test func `names are those of the model that was loaded, not of the one before`() throws {
    let folder = try Folder()
    let setting = Self.setting + "item NUT \"Nut\" unit PCS tracked LOTALL\n"
    let kept = try Command.run(
      ["run", "--save", folder.path + "/kept.lotdb", "-"],
      input: setting + "receive 7 of NUT lot L7\n")
    let script = try folder.file(
      "a.lot",
      """
      location Z
      item X9 "X" unit PCS
      \(Self.setting)
      receive 5 of BOLT lot L9
      receive 4 of BOLT lot L8
      load snapshot "kept.lotdb"
      receive 2 of NUT lot L8
      receive 3 of BOLT lot L7
      ship 4 of NUT lot L7
      expect NUT on hand 5
      expect NUT lot L8 on hand 2
      expect BOLT on hand 3
      """)

    let result = try Command.run(["run", script])

    #expect(kept.code == 0 && result.code == 0, "\(kept.problems)\(result.problems)")
  }
}
