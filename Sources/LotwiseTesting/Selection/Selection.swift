import LotwiseLanguage

/// Which scenarios a command is about, by their names and tags.
public struct Selection {
  /// Why a selection cannot be understood, in words.
  public struct Mistake: Error, Sendable {
    public let message: String
  }

  private let pattern: Regex<AnyRegexOutput>?
  private let tags: TagExpression?

  public init(filter: String?, tag: String?) throws(Mistake) {
    do {
      pattern = try filter.map { try Regex($0) }
    } catch {
      throw Mistake(message: "--filter is no regular expression: \(filter ?? "")")
    }
    guard let tag else {
      tags = nil
      return
    }
    guard let expression = TagExpression(tag) else {
      throw Mistake(message: "--tag takes tags joined by and, or, not and ( ), not \(tag)")
    }
    tags = expression
  }

  /// True when nothing is left out.
  var takesEverything: Bool { pattern == nil && tags == nil }

  /// Whether a file without scenarios is taken.
  func takes(file: String) -> Bool { tags == nil && (pattern.map { file.contains($0) } ?? true) }

  /// The rows of a scenario that are taken, counted from 1; 0 alone means all of it.
  func rows(of outline: ScenarioOutline, in file: String) -> [Int] {
    guard tags.map({ $0.holds(Set(outline.tags)) }) ?? true else { return [] }
    guard let pattern, !"\(file) › \(outline.name)".contains(pattern) else { return [0] }
    return outline.rowNames.indices.filter {
      "\(file) › \(outline.rowNames[$0])".contains(pattern)
    }.map { $0 + 1 }
  }
}
