import ItemTracking
import LotwiseSyntax

/// Reads single statements without running them: queries, expectations, rules of a tracking code.
///
/// It is held by one check and used by one task; the class only lends its values to a closure.
final class StatementValidator {
  private var arguments = Arguments(StatementRegistry.met)

  /// The files that the source includes by name; one in a block, or named by a variable, is known
  /// only when it runs.
  private(set) var includes: [(path: String, place: SourceLocation)] = []
  /// Blocks whose statements are expected to be wrong; they are read when they run.
  private var expected: [Range<Int>] = []

  init() { arguments.workDate = Model.firstWorkDate }

  /// Notes what a statement of the source says to the check, and tells what is wrong with it.
  ///
  /// Those in blocks come after the one that holds them.
  func problem(
    _ concern: StatementRegistry.Concern, _ tokens: [Token], _ range: Range<Int>,
    _ source: SourceText
  ) -> Diagnostic? {
    // A statement that stands in no other.
    if range.lowerBound == 0 { expected = [] }
    switch concern {
    case .none: return nil
    case .free: return problem(tokens, range, source)
    case .expectsFailure:
      // What it expects is read now; what is expected to fail when it runs.
      let problem = problem(tokens, range, source)
      expected.append(range)
      return problem
    case .includes where range.lowerBound == 0 && tokens.count > 1 && tokens[1].kind == .string:
      includes.append(
        (
          TokenText(source).string(of: tokens[1]),
          SourceLocation(source: source.id, span: tokens[1].span)
        ))
    case .includes: break
    }
    return nil
  }

  /// Whether a line holds statements alone whose words fit; nothing of it is noted.
  func accepts(_ line: SourceText) -> Bool {
    if case .fits = reading(of: line) { return true }
    return false
  }

  /// How the words of a line's statements are taken.
  enum Reading {
    case fits
    /// No form takes the words of one of them.
    case noForm
    /// A form takes them, and this is wrong with what they say.
    case wrong(Diagnostic)
  }

  /// What is the first to be wrong with a line; nothing of it is noted.
  func reading(of line: SourceText) -> Reading {
    var reading = Reading.fits
    line.forEachStatement { tokens in
      guard case .fits = reading else { return }
      arguments.text = TokenText(line)
      arguments.tokens = tokens
      arguments.range = 0..<tokens.count
      guard arguments.matcher.match(tokens, arguments.range, arguments.text) else {
        reading = .noForm
        return
      }
      guard arguments.matcher.match.interpolations.isEmpty else { return }
      do throws(Diagnostic) {
        try StatementRegistry.handler(arguments.matcher.match.form).check(&arguments)
      } catch {
        reading = .wrong(error)
      }
    }
    return reading
  }

  private func problem(
    _ tokens: [Token], _ range: Range<Int>, _ source: SourceText
  ) -> Diagnostic? {
    if expected.contains(where: { $0.contains(range.lowerBound) }) { return nil }
    // Not told apart by its id: statements that are tried in other words are no sources of a list.
    arguments.text = TokenText(source)
    arguments.tokens = tokens
    arguments.range = range
    guard arguments.matcher.match(tokens, range, arguments.text) else { return nil }
    let form = arguments.matcher.match.form
    do throws(Diagnostic) {
      try StatementRegistry.handler(form).check(&arguments)
      return nil
    } catch {
      return error
    }
  }
}
