import LotwiseLanguage

/// Which scenarios a command is about, by their names and tags.
public struct Selection {
  /// Why a selection cannot be understood, in words.
  public struct Mistake: Error, Sendable {
    public let message: String
  }

  private let pattern: NamePattern?
  private let tags: TagExpression?

  public init(filter: String?, tag: String?) throws(Mistake) {
    do throws(NamePattern.Mistake) {
      pattern = if let filter { try NamePattern(filter) } else { nil }
    } catch {
      throw Mistake(
        message: "--filter is no regular expression: \(filter ?? ""): \(error.message)")
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
  func takes(file: String) -> Bool { tags == nil && (pattern?.finds(file) ?? true) }

  /// The rows of a scenario that are taken, counted from 1; 0 alone means all of it.
  func rows(of outline: ScenarioOutline, in file: String) -> [Int] {
    guard tags.map({ $0.holds(Set(outline.tags)) }) ?? true else { return [] }
    guard let pattern, !pattern.finds("\(file) › \(outline.name)") else { return [0] }
    return outline.rowNames.indices.filter {
      pattern.finds("\(file) › \(outline.rowNames[$0])")
    }.map { $0 + 1 }
  }
}
