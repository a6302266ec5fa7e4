/// What is asked on the command line.
struct Options {
  var root = "."
  var scratch = ".build-mutation"
  var seed: UInt64 = 1
  var count = 450
  var folders = ["Sources/ItemTracking", "Sources/LotwiseLanguage/Statements"]
  var jobs = 2
  /// After so many minutes of trying, what was tried is reported; the draw is in random order.
  var minutes = 600
  /// Only tells what would be changed.
  var lists = false
  /// Looks for a noticed mutant for each rule too; with `--count 0` for these alone.
  var seeksRules = false
  /// How many mutants are tried for each rule.
  var tries = 6
  /// Places and operators to try again: `FILE:LINE`.
  var only: [String] = []
  var runsTests = true
  /// Suites that take longer, in seconds without a mutant, are left out.
  var suiteSeconds = Int.max
  /// Compares all that scenarios come to with their fingerprints, not only what they expect.
  var comparesFingerprints = true
  /// At most so many scripts are run for one mutant, for a first look that `--again` ends.
  var scripts = Int.max
  /// Builds without optimization: quicker to build, several times slower to try.
  var isDebug = false
  /// Takes what compiled in the last run of the same seed, whose sources have not changed.
  var isResumed = false
  /// Only tries again what survived that run.
  var isAgain = false

  static let usage = """
    usage: mutate [--seed N] [--count N] [--folder PATH]... [--only FILE:LINE]... [--jobs N]
                  [--minutes N] [--list] [--resume | --again] [--no-tests] [--no-fingerprints]
                  [--scripts N] [--suite-seconds N] [--debug]
                  [--rules [--tries N]]

    """

  /// Nil for words that mean nothing.
  init?(_ words: [String]) {
    var rest = words[...]
    var chosen: [String] = []
    while let word = rest.popFirst() {
      switch word {
      case "--list": lists = true
      case "--no-tests": runsTests = false
      case "--no-fingerprints": comparesFingerprints = false
      case "--debug": isDebug = true
      case "--rules": seeksRules = true
      case "--resume": isResumed = true
      case "--again": (isResumed, isAgain) = (true, true)
      default:
        guard let value = rest.popFirst() else { return nil }
        switch word {
        case "--root": root = value
        case "--scratch": scratch = value
        case "--folder": chosen.append(value)
        case "--only": only.append(value)
        case "--seed":
          guard let number = UInt64(value) else { return nil }
          seed = number
        default:
          guard let number = Int(value), number >= 0 else { return nil }
          switch word {
          case "--count": count = number
          case "--jobs": jobs = number
          case "--minutes": minutes = number
          case "--tries": tries = number
          case "--scripts": scripts = number
          case "--suite-seconds": suiteSeconds = number
          default: return nil
          }
        }
      }
    }
    if !chosen.isEmpty { folders = chosen }
  }
}
