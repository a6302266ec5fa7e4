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

  @Test func `every script stands as it is laid out, and nothing in it changes by that`() throws {
    let paths = Self.scripts(below: ScriptRunner.root + "/Examples/")
    let others = ["Conformance", "Histories"].flatMap {
      Self.scripts(below: ScriptRunner.root + "/Tests/\($0)/")
    }
    for path in paths + others {
      let bytes = try #require(Files.read(path))
      let once = try ScriptLayout.formatted(SourceText(name: path, bytes: bytes))
      let isLaidOut = once == bytes
      #expect(isLaidOut, "`lotwise fmt` lays out \(path)")
    }
    #expect(paths.count > 100)
    for path in paths.prefix(40) {
      let bytes = try #require(Files.read(path))
      let loose = Self.loosened(bytes)
      let again = try ScriptLayout.formatted(SourceText(name: path, bytes: loose))
      let isSame = again == bytes
      #expect(isSame, "\(path)")
      let ends = [bytes, loose].map { ScriptRunner.run($0, name: path) }
      #expect(ends[0].worst == ends[1].worst && ends[0].codes == ends[1].codes, "\(path)")
    }
  }

  /// The same with one blank where the rows of tables have several, and without indentation.
  private static func loosened(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let isRow = line.drop { $0 == " " }.hasPrefix("|") && !line.contains("\"")
      return isRow ? line.split(separator: " ").joined(separator: " ") : String(line)
    }
    return Array(lines.joined(separator: "\n").utf8)
  }
}
