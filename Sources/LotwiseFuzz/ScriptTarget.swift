import ItemTracking
import LotwiseLanguage
import LotwiseSoak
import LotwiseSyntax

/// Runs any bytes as a script, to the end of the run or of its budget, and tells what should not
/// have come of it.
public enum ScriptTarget {
  /// How often the run may ask whether to go on.
  private static let budget = 3_000

  /// What is wrong with what the bytes did; nil when nothing is.
  ///
  /// No file is read or written.
  public static func fault(of bytes: [UInt8]) -> String? {
    let told = Told()
    var session = Session { report in
      switch report {
      case .diagnostic(let diagnostic): told.add(diagnostic)
      case .message(let message): told.note(message)
      case .outcome, .scenarioBegan, .scenario: break
      }
    }
    session.keepsGoing = true
    session.sandbox = .nothing
    // The search for lines to type takes most of the time of a run of nonsense.
    if !isLookedThrough(bytes) { session.mostCorrected = 0 }
    let counter = Budget()
    session.isInterrupted = { counter.isSpent(budget) }
    let id = session.sources.add(name: "fuzz.lot", bytes: bytes)
    let start = session.model.mark
    let end = session.run(id)
    if end != .success, end != .interrupted, told.isEmpty { return "it failed and said nothing" }
    told.render(in: session.sources)
    // What has not changed is as sound as it was.
    guard session.model.hasChanged(since: start) else { return unlikeItself(bytes) }
    return broken(session.model, told, bytes) ?? unlikeItself(bytes)
  }

  /// What the statements have done to the model that they should not.
  private static func broken(
    _ model: borrowing Model, _ told: Told, _ bytes: [UInt8]
  ) -> String? {
    if let broken = model.brokenInvariant() { return broken }
    let findings = Auditor.findings(in: model)
    // P-003: a raised policy does not reach what exists, and the model does not say when it was
    // raised.
    let code = ErrorCode.policyRaised.rawValue
    let isRaised =
      told.hasMessage(code) || String(decoding: bytes, as: UTF8.self).contains(code)
    return findings.first { !isRaised || !$0.contains("is order tracked") }
  }

  /// Whether lines to type are looked for in a script: in one of 256, always in the same.
  private static func isLookedThrough(_ bytes: [UInt8]) -> Bool {
    let mixed = bytes.reduce(UInt64(0xCBF2_9CE4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    return mixed >> 56 == 0
  }

  /// A script that has the layout keeps it.
  private static func unlikeItself(_ bytes: [UInt8]) -> String? {
    do throws(Diagnostic) {
      let once = try ScriptLayout.formatted(SourceText(name: "fuzz.lot", bytes: bytes))
      let twice = try ScriptLayout.formatted(SourceText(name: "fuzz.lot", bytes: once))
      return once == twice ? nil : "its layout has another layout"
    } catch {
      return error.code == "layout-fault" ? "its layout means something else" : nil
    }
  }
}
