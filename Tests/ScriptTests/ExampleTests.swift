import LotwiseLanguage
import LotwiseSyntax
import Synchronization
import Testing

@Suite struct ExampleTests {
  @Test func `the racing bike's walkthrough holds`() throws {
    let problems = try run("Examples/racing-bike.lot")

    #expect(problems == [])
  }

  @Test func `the worked scenarios of the rule book hold`() throws {
    let problems = try run("Examples/tracking/worked-scenarios.lot")

    #expect(problems == [])
  }

  /// Runs a script of the repository; gives what went wrong, as codes.
  private func run(_ path: String, from file: String = #filePath) throws -> [String] {
    let root = file.split(separator: "/").dropLast(3).joined(separator: "/")
    let full = "/\(root)/\(path)"
    let bytes = try #require(Files.read(full))
    return collect(full, bytes)
  }

  private func collect(_ name: String, _ bytes: [UInt8]) -> [String] {
    let found = Found()
    var session = Session { report in
      if case .diagnostic(let diagnostic) = report { found.add(diagnostic.code) }
    }
    let id = session.sources.add(name: name, bytes: bytes)
    session.run(id)
    return found.codes
  }
}

private final class Found: Sendable {
  private let list = Mutex<[String]>([])
  func add(_ code: String) { list.withLock { $0.append(code) } }
  var codes: [String] { list.withLock { $0 } }
}
