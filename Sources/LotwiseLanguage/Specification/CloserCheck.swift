import ItemTracking
import LotwiseSyntax

/// Reads single statements without running them: queries, expectations, rules of a tracking code.
///
/// It is held by one check and used by one task; the class only lends its values to a closure.
final class CloserCheck {
  private var arguments = Arguments(StatementRegistry.table)

  /// Blocks whose statements are expected to be wrong; they are read when they run.
  private var expected: [Range<Int>] = []

  /// Notes a statement of the source: those in blocks come after the one that holds them.
  func enter(_ range: Range<Int>, expectsFailure: Bool) {
    if range.lowerBound == 0 { expected = [] }
    if expectsFailure { expected.append(range) }
  }

  init() { arguments.workDate = Tables.firstWorkDate }

  func problem(_ tokens: [Token], _ range: Range<Int>, _ source: SourceText) -> Diagnostic? {
    if expected.contains(where: { $0.contains(range.lowerBound) }) { return nil }
    if arguments.text.source.id != source.id || arguments.text.source.bytes.isEmpty {
      arguments.text = TokenText(source)
    }
    arguments.text.reset()
    arguments.tokens = tokens
    arguments.range = range
    guard arguments.matcher.match(tokens, range, arguments.text) else { return nil }
    let form = arguments.matcher.match.form
    arguments.answerSlot = StatementRegistry.answerSlots[form]
    let type = StatementRegistry.types[form]
    do throws(Diagnostic) {
      _ = try type.init(checking: &arguments)
      return nil
    } catch {
      return error
    }
  }
}
