import Foundation
import Testing

/// `lotwise test`: workers, shards, reports, and what is printed.
@Suite struct RunnerTests {
  private static let setting = CommandTests.setting
  private static let here = ["CI": "", "TERM": "dumb"]

  /// Files whose scenarios pass, fail, or both.
  private func suite(_ folder: Folder) throws -> [String] {
    try (1...6).map { number in
      try folder.file(
        "f\(number).lot",
        Self.setting + "receive 7 of BOLT lot L1\n"
          + (1...3).map { place in
            """
            scenario "s\(place)" {
              expect BOLT on hand \(number == 3 && place == 2 ? 8 : 7)
            }

            """
          }.joined())
    }
  }

  /// Times differ from run to run; nothing else may.
  private func timeless(_ text: String) -> String {
    text.replacing(/("?(?:time|seconds|duration_ms)"?[=:] ?"?)[0-9.]+/) { "\($0.output.1)0" }
      .replacing(/[0-9.]+ s</, with: "0 s<")
  }

  @Test func `any number of workers prints and reports the same`() throws {
    let folder = try Folder()
    _ = try suite(folder)
    var seen: [String] = []
    for jobs in ["1", "2", "5"] {
      let files = ["junit", "tap", "json", "html", "github"].map { "\(folder.path)/\($0).out" }
      let reports = files.flatMap { file -> [String] in
        let format = file.split(separator: "/").last?.split(separator: ".").first ?? ""
        return ["--report", "\(format)=\(file)"]
      }
      let result = try Command.run(
        ["test", "--jobs", jobs, "--verbose"] + reports + [folder.path], environment: Self.here)
      #expect(result.code == 1 && result.problems.isEmpty, "\(result.problems)")
      let texts = try files.map { try String(contentsOfFile: $0, encoding: .utf8) }
      seen.append(([result.output] + texts).map(timeless).joined(separator: "\u{1}"))
    }

    #expect(seen[0] == seen[1] && seen[0] == seen[2])
    #expect(seen[0].contains("17 passed, 1 failed"))
  }

  @Test func `everything about a failure stands in its place, and what reruns it at the end`()
    throws
  {
    let folder = try Folder()
    let paths = try suite(folder)
    let line = Self.setting.split(separator: "\n").count + 5

    let result = try Command.run(["test", folder.path], environment: Self.here)
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
    let place = try #require(lines.firstIndex(of: "FAIL \(paths[2]) › s2"))

    #expect(lines[place + 1].hasPrefix("error[expectation-failed]: on-hand is 7, expected 8"))
    #expect(lines[place...].firstIndex(of: "rerun: lotwise test \(paths[2]):\(line)") != nil)
    #expect(result.output.contains("\n  lotwise test \(paths[2]):\(line)  # \(paths[2]) › s2\n"))
    let again = try Command.run(["test", "\(paths[2]):\(line)"], environment: Self.here)
    #expect(again.code == 1 && again.output.hasSuffix("0 passed, 1 failed\n"))
  }

  @Test func `a single example row is named by its line, and one of a file by its number`() throws {
    let folder = try Folder()
    _ = try folder.file("rows.csv", "qty\n4\n5\n")
    let path = try folder.file(
      "a b.lot",
      Self.setting + """
        scenario "of the script {qty}" {
          receive {qty} of BOLT lot L1
          expect BOLT on hand 4
        } for each {
          | qty |
          | 4   |
          | 5   |
        }
        scenario "of a file {qty}" {
          receive {qty} of BOLT lot L1
          expect BOLT on hand 4
        } for each row of "rows.csv"

        """)
    let start = Self.setting.split(separator: "\n").count

    let all = try Command.run(["test", path], environment: Self.here)
    let row = try Command.run(["test", "\(path):\(start + 7)"], environment: Self.here)
    let ofFile = try Command.run(["test", "\(path):\(start + 9)#2"], environment: Self.here)

    #expect(all.output.hasSuffix("2 passed, 2 failed\n"))
    #expect(all.output.contains("rerun: lotwise test '\(path):\(start + 7)'\n"))
    #expect(all.output.contains("rerun: lotwise test '\(path):\(start + 9)#2'\n"))
    #expect(row.output.contains("FAIL \(path) › of the script 5 › 2"))
    #expect(row.output.hasSuffix("0 passed, 1 failed\n"))
    #expect(ofFile.output.contains("FAIL \(path) › of a file 5 › 2"))
    #expect(ofFile.output.hasSuffix("0 passed, 1 failed\n"))
  }

  @Test(arguments: [1, 2, 3, 4, 7, 40])
  func `shards together run each scenario once`(count: Int) throws {
    let folder = try Folder()
    _ = try suite(folder)
    _ = try folder.file("whole.lot", Self.setting)
    _ = try folder.file("rows.csv", "qty\n4\n5\n")
    _ = try folder.file(
      "rows.lot",
      Self.setting + """
        scenario "{qty}" { receive {qty} of BOLT lot L1 } for each {
          | qty |
          | 1   |
          | 2   |
        } for each row of "rows.csv"
        scenario "alone {qty}" { receive {qty} of BOLT lot L1 } for each {
          | qty |
          | 1   |
          | 2   |
        }
        scenario "outer" {
          scenario "inner" { receive 1 of BOLT lot L1 }
        }

        """)
    // What is read in other words moves all that follows.
    _ = try folder.file(
      "words.lot",
      Self.setting + """
        location ROAD transit
        scenario "first" { receive 1 of BOLT lot L1 }
        scenario "second {qty}" { receive {qty} of BOLT lot L1 } for each {
          | qty |
          | 1   |
          | 2   |
        }

        """)
    let all = try Command.run(["test", folder.path], environment: Self.here)
    var parts: [String] = []
    for index in 1...count {
      let part = try Command.run(
        ["test", "--shard", "\(index)/\(count)", folder.path], environment: Self.here)
      #expect(part.code == 0 || part.code == 1, "\(part.problems)")
      parts += part.output.split(separator: "\n").filter {
        $0.contains(" › ") || $0.hasPrefix("ok")
      }
      .filter { $0.hasPrefix("ok ") || $0.hasPrefix("FAIL ") }.map(String.init)
    }
    let whole = all.output.split(separator: "\n").map(String.init).filter {
      $0.hasPrefix("ok ") || $0.hasPrefix("FAIL ")
    }

    #expect(parts.sorted() == whole.sorted())
    #expect(whole.count == 18 + 1 + 4 + 2 + 2 + 3)
  }

  @Test func `Bazel's protocol is kept`() throws {
    let folder = try Folder()
    _ = try suite(folder)
    var names: [String] = []
    for index in 0..<4 {
      let environment = Self.here.merging([
        "TEST_TOTAL_SHARDS": "4", "TEST_SHARD_INDEX": "\(index)",
        "TEST_SHARD_STATUS_FILE": "\(folder.path)/status\(index)",
        "XML_OUTPUT_FILE": "\(folder.path)/test\(index).xml",
        "TEST_PREMATURE_EXIT_FILE": "\(folder.path)/exit\(index)",
      ]) { $1 }
      _ = try Command.run(["test", folder.path], environment: environment)
      #expect(FileManager.default.fileExists(atPath: "\(folder.path)/status\(index)"))
      #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/exit\(index)"))
      let xml = try String(contentsOfFile: "\(folder.path)/test\(index).xml", encoding: .utf8)
      names += xml.matches(of: /<testcase classname="([^"]+)" name="([^"]+)"/).map {
        "\($0.output.1) \($0.output.2)"
      }
    }
    let chosen = try Command.run(
      ["test", folder.path],
      environment: Self.here.merging(["TESTBRIDGE_TEST_ONLY": "f2.*s3"]) { $1 })

    #expect(names.count == 18 && Set(names).count == 18)
    #expect(chosen.output.hasSuffix("1 passed, 0 failed\n"))
  }

  @Test func `a worker that dies fails its scenario alone`() throws {
    let folder = try Folder()
    let path = try folder.file(
      "a.lot",
      Self.setting + """
        scenario "before" { receive 1 of BOLT lot L1 }
        scenario "around" {
          scenario "slow" { repeat 100000000 as i { receive 1 of BOLT lot L1 } }
          scenario "beside" { receive 1 of BOLT lot L1 }
        }
        scenario "after" { receive 1 of BOLT lot L1 }

        """)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Command.path)
    process.arguments = ["test", path]
    let (output, problems) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = problems
    try process.run()
    let own = process.processIdentifier
    Thread.detachNewThread {
      // Once the worker has used processor time for a while, it is in the slow scenario.
      for _ in 0..<3_000 {
        usleep(20_000)
        let list = "/proc/\(own)/task/\(own)/children"
        let children = (try? String(contentsOfFile: list, encoding: .utf8)) ?? ""
        guard let child = children.split(separator: " ").first.flatMap({ Int32($0) }),
          let status = try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)
        else { continue }
        let fields = status.split(separator: " ")
        guard fields.count > 13, let ticks = Int(fields[13]), ticks >= 60 else { continue }
        kill(child, SIGKILL)
        return
      }
    }
    let shown = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()

    #expect(process.terminationStatus == 70)
    #expect(shown.contains("ok   \(path) › before\n"))
    #expect(shown.contains("FAIL \(path) › around › slow\nerror[worker-died]: "))
    #expect(shown.contains("ended by signal 9"))
    #expect(shown.contains("ok   \(path) › around › beside\n"))
    #expect(shown.contains("FAIL \(path) › around\n"))
    #expect(shown.contains("ok   \(path) › after\n"))
    #expect(shown.hasSuffix("3 passed, 2 failed\n"))
  }

  @Test(arguments: ["1", "3"])
  func `fail-fast ends with the first failure in the order of the files`(jobs: String) throws {
    let folder = try Folder()
    let paths = try suite(folder)

    let result = try Command.run(
      ["test", "--fail-fast", "--jobs", jobs, folder.path], environment: Self.here)

    #expect(result.code == 1)
    #expect(result.output.contains("stopped at the first failure: 3 more files\n"))
    #expect(result.output.hasSuffix("7 passed, 1 failed\n"), "\(result.output)")
    #expect(!result.output.contains(paths[3]) && !result.output.contains("\(paths[2]) › s3"))
  }

  @Test func `rerun runs what failed last until it passes, and knows nothing under CI`() throws {
    let folder = try Folder()
    let paths = try suite(folder)
    let state = Self.here.merging(["XDG_STATE_HOME": folder.path + "/state"]) { $1 }

    let first = try Command.run(["test", folder.path], environment: state)
    let second = try Command.run(["test", "--rerun"], environment: state)
    let third = try Command.run(["test", "--rerun", paths[2]], environment: state)
    let fixed = try String(contentsOfFile: paths[2], encoding: .utf8)
      .replacingOccurrences(of: "on hand 8", with: "on hand 7")
    // Lines move; the name is what counts.
    _ = try folder.file("f3.lot", "# a line more\n" + fixed)
    let fourth = try Command.run(["test", "--rerun"], environment: state)
    let fifth = try Command.run(["test", "--rerun"], environment: state)
    let underCI = try Command.run(
      ["test", "--rerun"], environment: state.merging(["CI": "true"]) { $1 })

    #expect(first.output.hasSuffix("17 passed, 1 failed\n"))
    #expect(second.code == 1 && second.output.hasSuffix("0 passed, 1 failed\n"))
    #expect(third.code == 1 && third.output.hasSuffix("0 passed, 1 failed\n"))
    #expect(fourth.code == 0 && fourth.output.hasSuffix("1 passed, 0 failed\n"))
    #expect(fifth.code == 4)
    #expect(underCI.code == 64)
  }

  @Test func `nothing is remembered under CI`() throws {
    let folder = try Folder()
    _ = try suite(folder)
    let state = ["CI": "true", "XDG_STATE_HOME": folder.path + "/state"]

    _ = try Command.run(["test", folder.path], environment: state)

    #expect(!FileManager.default.fileExists(atPath: folder.path + "/state"))
  }

  @Test func `quiet prints failures alone, and a format is one table`() throws {
    let folder = try Folder()
    let paths = try suite(folder)

    let quiet = try Command.run(["test", "--quiet", folder.path], environment: Self.here)
    let csv = try Command.run(
      ["test", "--format", "csv", folder.path], environment: Self.here)
    let json = try Command.run(
      ["test", "--format", "json", paths[2]], environment: Self.here)

    #expect(!quiet.output.contains("ok  ") && quiet.output.contains("FAIL \(paths[2]) › s2"))
    #expect(csv.output.split(whereSeparator: \.isNewline).count == 19)
    #expect(csv.output.contains("\(paths[2]),s2,"))
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    let rows = try #require((object as? [String: Any])?["rows"] as? [[String: Any]])
    #expect(rows.map { $0["passed"] as? Bool } == [true, false, true])
    #expect(rows[1]["code"] as? String == "expectation-failed")
  }

  @Test func `figures that are out of date are written anew, and each is named`() throws {
    let folder = try Folder()
    let script =
      Self.setting + """
        receive 7 of BOLT lot L1
        let n = 9
        expect BOLT on hand 9, available "9"
        expect 3 ledger
        expect BOLT lot L1 on hand 7
        """
    let path = try folder.file("a.lot", script)
    let line = Self.setting.split(separator: "\n").count

    let update = try Command.run(["test", "--update", path], environment: Self.here)
    let text = try String(contentsOfFile: path, encoding: .utf8)

    #expect(update.code == 0, "\(update.output)\(update.problems)")
    #expect(update.output.contains("  wrote \(path):\(line + 3): 9 becomes 7\n"))
    #expect(update.output.contains("  wrote \(path):\(line + 4): 3 becomes 1\n"))
    #expect(text.contains("expect BOLT on hand 7, available \"7\"\nexpect 1 ledger\n"))
    let after = try Command.run(["test", path], environment: Self.here)
    #expect(after.code == 0)
  }

  @Test func `what is changed by hand alone is named and left`() throws {
    let folder = try Folder()
    let script =
      Self.setting + """
        receive 7 of BOLT lot L1
        let n = 9
        scenario "a" { expect BOLT on hand 8 }
        scenario "b" { expect BOLT on hand at least 9 }
        scenario "c" { expect BOLT on hand {n} }

        """
    let path = try folder.file("a.lot", script)
    let line = Self.setting.split(separator: "\n").count

    let update = try Command.run(["test", "--update", path], environment: Self.here)

    #expect(update.code == 1)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == script)
    #expect(update.output.contains("a bound is changed by hand"))
    #expect(update.output.contains("a variable stands in it: it is changed by hand"))
    #expect(update.output.contains("  left \(path):\(line + 3): 8 becomes 7 (something in"))
  }

  @Test func `annotations and the summary of a step are GitHub's`() throws {
    let folder = try Folder()
    let paths = try suite(folder)
    let line = Self.setting.split(separator: "\n").count + 6
    let summary = folder.path + "/summary.md"

    let result = try Command.run(
      ["test", "--report", "github", folder.path],
      environment: Self.here.merging(["GITHUB_STEP_SUMMARY": summary]) { $1 })
    let text = try String(contentsOfFile: summary, encoding: .utf8)

    #expect(result.output.contains("\n::error file=\(paths[2]),line=\(line),col="))
    #expect(result.output.contains(",title=s2::error[expectation-failed]: "))
    #expect(text.hasPrefix("### lotwise: 17 passed, 1 failed\n"))
    #expect(text.contains("| \(paths[2]) › s2 | expectation-failed: "))
  }

  @Test(arguments: ["junit", "tap=", "jnit=a.xml"])
  func `a report without a file, or of no known kind, is a wrong use`(report: String) throws {
    #expect(try Command.run(["test", "--report", report, "."]).code == 64)
  }

  @Test func `a run stops at the first failure, and goes on when it is told to`() throws {
    let folder = try Folder()
    let path = try folder.file(
      "a.lot",
      Self.setting + """
        scenario "a" { receive 1 of BOLT }
        scenario "b" { receive 2 of BOLT lot L1 }
        print "end"

        """)

    let stopped = try Command.run(["run", path])
    let whole = try Command.run(["run", "--keep-going", path])
    let tested = try Command.run(["test", path], environment: Self.here)

    #expect(stopped.code == 3 && stopped.output.isEmpty)
    #expect(whole.code == 3 && whole.output == "end\n")
    #expect(tested.code == 3 && tested.output.hasSuffix("1 passed, 1 failed\n"))
  }

  @Test func `watch runs again what a change touches, and new scripts`() throws {
    let folder = try Folder()
    let included = try folder.file("setting.lot", Self.setting)
    let first = try folder.file("a.lot", "include \"setting.lot\"\nscenario \"a\" { }\n")
    _ = try folder.file("b.lot", "scenario \"b\" { }\n")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Command.path)
    process.arguments = ["test", "--watch", folder.path + "/a.lot", folder.path + "/b.lot"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var shown = ""
    func wait(for rounds: Int) {
      while shown.components(separatedBy: "watching; Ctrl-C ends").count <= rounds {
        let data = output.fileHandleForReading.availableData
        guard !data.isEmpty else { return }
        shown += String(decoding: data, as: UTF8.self)
      }
    }
    wait(for: 1)
    let atFirst = shown
    shown = ""
    _ = try folder.file("setting.lot", Self.setting + "# changed\n")
    wait(for: 1)
    process.interrupt()
    process.waitUntilExit()

    #expect(FileManager.default.fileExists(atPath: included))
    #expect(atFirst.contains("2 passed, 0 failed\n"), "\(atFirst)")
    #expect(
      shown.contains("ok   \(first) › a\n") && shown.contains("1 passed, 0 failed\n"), "\(shown)")
    #expect(process.terminationStatus == 130)
  }
}
