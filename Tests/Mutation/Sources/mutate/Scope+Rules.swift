import SwiftSyntax

extension Scope {
  /// Ids of the rules that a place keeps.
  ///
  /// They stand in a comment on its line or before a statement or declaration around it, up to its
  /// function, or in what is refused when a condition around it does not hold.
  static func rules(around node: Syntax, in file: SourceFile) -> [String] {
    var text = file.lineText(at: file.range(of: node).lowerBound)
    var current: Syntax? = node
    while let syntax = current {
      if syntax.is(CodeBlockItemSyntax.self) || syntax.is(SwitchCaseSyntax.self)
        || syntax.is(MemberBlockItemSyntax.self)
      {
        text += syntax.leadingTrivia.description
      }
      if let check = syntax.as(GuardStmtSyntax.self) {
        text += check.body.description
      } else if let check = syntax.as(IfExprSyntax.self),
        check.conditions.position <= node.position,
        node.position < check.conditions.endPosition
      {
        text += check.body.description
      }
      if syntax.is(MemberBlockItemSyntax.self) { break }
      current = syntax.parent
    }
    return ids(in: text)
  }

  static func ids(in text: String) -> [String] {
    let rule = /\b[TRPW]-[0-9]{3}[a-z]?\b/
    return Set(text.matches(of: rule).map { String($0.output) }).sorted()
  }
}

extension SourceFile {
  /// The comment at the end of the line of a place, if it has one.
  func lineText(at offset: Int) -> String {
    guard let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) else { return "" }
    let rest = text(offset..<end)
    return rest.firstRange(of: "//").map { String(rest[$0.lowerBound...]) } ?? ""
  }
}
