import LotwiseLanguage
import Testing

@Suite struct ReadmeTests {
  @Test func `the scripts of the README run`() throws {
    let bytes = try #require(Files.read("\(ScriptRunner.root)/README.md"))
    let parts = String(decoding: bytes, as: UTF8.self).split(
      separator: "```", omittingEmptySubsequences: false)
    let scripts = parts.enumerated().filter {
      $0.offset % 2 == 1 && $0.element.hasPrefix("lotwise\n")
    }
    .map { $0.element.dropFirst("lotwise".count) }

    #expect(!scripts.isEmpty)
    for script in scripts {
      let end = ScriptRunner.run(Array(script.utf8), name: "README.md")
      #expect(end.worst == .success, "\(end.codes)\n\(script)")
    }
  }
}
