import ItemTracking
import LotwiseSnapshot
import LotwiseSyntax

/// What `expect failure` may name: the codes of refusals and mistakes, and rules.
enum RefusalNames {
  static let all: [String] =
    ErrorCode.allCases.map(\.rawValue) + LanguageCode.allCases.map(\.rawValue)
    + SyntaxCode.allCases.map(\.rawValue) + SnapshotCode.allCases.map(\.rawValue)

  private static let known = Set(all + RuleTitles.all.map(\.id))

  /// A name that nothing is refused by is a mistake of the script.
  static func check(_ name: String, at place: SourceLocation) throws(Diagnostic) {
    guard !known.contains(name) else { return }
    let near = SpellingSuggestions.question(for: name, among: all)
    throw Diagnostic(
      .refusalUnknown, "there is no refusal \(name)", at: place,
      label: near ?? "`help codes` lists them; words of its message stand after `saying`")
  }
}
