import LotwiseLanguage
import LotwiseSyntax
import Testing

/// Every script of the repository has a layout that stays, and that ends as the script does.
@Suite struct LayoutTests {
  private static func scripts(below folder: String) -> [String] {
    Files.beginning(with: folder).flatMap { path -> [String] in
      path.hasSuffix("/") ? scripts(below: path) : path.hasSuffix(".lot") ? [path] : []
    }
  }

  @Test func `formatting twice changes nothing, and nothing changes its meaning`() throws {
    let paths = Self.scripts(below: ScriptRunner.root + "/Examples/")
    for path in paths {
      let bytes = try #require(Files.read(path))
      let once = try ScriptLayout.formatted(SourceText(name: path, bytes: bytes))
      let twice = try ScriptLayout.formatted(SourceText(name: path, bytes: once))
      #expect(once == twice, "\(path)")
    }
    #expect(paths.count > 100)
    for path in paths.prefix(40) {
      let bytes = try #require(Files.read(path))
      let formatted = try ScriptLayout.formatted(SourceText(name: path, bytes: bytes))
      let (end, again) = (
        ScriptRunner.run(bytes, name: path), ScriptRunner.run(formatted, name: path)
      )
      #expect(end.worst == again.worst && end.codes == again.codes, "\(path)")
    }
  }
}
