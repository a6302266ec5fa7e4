import SwiftOperators
import SwiftParser
import SwiftSyntax

/// A parsed file of the source, its operators put in order.
struct SourceFile {
  /// From the project's root.
  let path: String
  let bytes: [UInt8]
  let tree: Syntax
  let lines: SourceLocationConverter

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    let parsed = Parser.parse(source: String(decoding: bytes, as: UTF8.self))
    tree = OperatorTable.standardOperators.foldAll(parsed) { _ in }
    lines = SourceLocationConverter(fileName: path, tree: tree)
  }

  /// The bytes of a node, without the blanks and comments around it.
  func range(of node: some SyntaxProtocol) -> Range<Int> {
    let start = node.positionAfterSkippingLeadingTrivia.utf8Offset
    return start..<max(start, node.endPositionBeforeTrailingTrivia.utf8Offset)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
  func text(_ node: some SyntaxProtocol) -> String { text(range(of: node)) }

  func line(at offset: Int) -> Int {
    lines.location(for: AbsolutePosition(utf8Offset: offset)).line
  }

  /// The text of a node in one line; nil with a comment in it.
  func oneLine(_ node: some SyntaxProtocol) -> String? {
    let text = text(node)
    guard text.contains("\n") else { return text }
    guard !text.contains("//"), !text.contains("\"\"\"") else { return nil }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
