import Foundation
import Testing

/// The exact text of every refusal: the script that shows it, without the expectation, is run; what
/// it prints to standard error and how it ends stand beside it as `<code>.stderr`.
///
/// `.ci/refresh` writes these files, by setting `LOTWISE_REFRESH`; nothing else does.
@Suite struct RefusalTextTests {
  private static let isRefreshing =
    !(ProcessInfo.processInfo.environment["LOTWISE_REFRESH"] ?? "").isEmpty

  @Test func `every refusal is printed as its golden text says`() throws {
    var different: [String] = []
    for name in try RefusalScripts.names(endingWith: ".lot") {
      let script = try #require(
        Expectation.removed(from: RefusalScripts.text("\(name).lot")), "\(name).lot expects nothing"
      )
      let run = try Command.run(["run", "-"], input: script, folder: RefusalScripts.folder)
      let printed = "exit code \(run.code)\n" + run.problems
      if Self.isRefreshing {
        try Data(printed.utf8).write(
          to: URL(fileURLWithPath: "\(RefusalScripts.folder)/\(name).stderr"))
      } else if (try? RefusalScripts.text("\(name).stderr")) != printed {
        different.append("\(name):\n\(printed)")
      }
    }

    #expect(different.isEmpty, "\(different.joined(separator: "\n")); `.ci/refresh` writes them")
  }

  @Test func `every golden text has its script`() throws {
    let scripts = try Set(RefusalScripts.names(endingWith: ".lot"))

    #expect(try Set(RefusalScripts.names(endingWith: ".stderr")) == scripts)
  }

  @Test func `a refusal points into the statement that is refused`() throws {
    for name in try RefusalScripts.names(endingWith: ".stderr") {
      let printed = try RefusalScripts.text("\(name).stderr")
      #expect(!printed.contains("<stdin>:1:1\n"), "\(name) blames the first line of its file")
    }
  }
}
