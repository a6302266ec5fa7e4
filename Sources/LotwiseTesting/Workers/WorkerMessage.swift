import LotwiseLanguage
import LotwiseSyntax

/// What a worker tells of the job that it was given.
enum WorkerMessage: Sendable {
  /// A scenario begins; should the worker end without a word, it was this one.
  case began(TestResult)
  case ended(TestResult)
  /// The file is done, with what stands outside its scenarios when that is worth a word.
  case finished(TestResult?, FileOutcome)
}

/// What a whole file came to beyond its scenarios.
public struct FileOutcome: Sendable {
  /// The worst that the file met.
  public var end = ExitClass.success
  public var goldens = GoldenOutcome()
  /// What it exercised, when that was asked for and all of it ran well.
  public var coverage = Coverage()
  /// The files that were read for it, its own first.
  public var files: [String] = []
}

extension WorkerMessage {
  var bytes: [UInt8] {
    var writer = WireWriter()
    switch self {
    case .began(let result):
      writer.put(0)
      writer.put(result)
    case .ended(let result):
      writer.put(1)
      writer.put(result)
    case .finished(let result, let outcome):
      writer.put(2)
      writer.put(result.map { [$0] } ?? []) { $0.put($1) }
      writer.put(outcome)
    }
    return writer.bytes
  }

  init(_ bytes: ArraySlice<UInt8>) throws(WireFault) {
    var reader = WireReader(bytes)
    switch try reader.number() {
    case 0: self = .began(try reader.result())
    case 1: self = .ended(try reader.result())
    case 2:
      let results = try reader.list { (reader) throws(WireFault) in try reader.result() }
      self = .finished(results.first, try reader.outcome())
    default: throw WireFault()
    }
  }
}

// MARK: The parts of a message

extension WireWriter {
  fileprivate mutating func put(_ result: TestResult) {
    put(result.file)
    put(result.name)
    put(result.row)
    put(result.line)
    put(result.firstLine)
    put(result.start)
    put(result.tags) { $0.put($1) }
    put(result.rules) { $0.put($1) }
    put(result.source)
    put(Int(result.end.rawValue))
    put(result.problems) { $0.put($1) }
    put(result.shown) { writer, shown in
      writer.put(shown.text)
      writer.put(shown.html)
    }
    put(result.microseconds)
    put(result.isOfRowFile)
    put(result.fingerprint != nil)
    put(result.fingerprint?.parts ?? []) { writer, part in
      writer.put(part.name)
      writer.put(part.sum)
    }
  }

  fileprivate mutating func put(_ problem: TestProblem) {
    put(problem.severity.rawValue)
    put(problem.code)
    put(problem.message)
    put(problem.file)
    put(problem.line)
    put(problem.column)
    put(problem.text)
    put(problem.colouredText)
  }

  fileprivate mutating func put(_ outcome: FileOutcome) {
    put(Int(outcome.end.rawValue))
    put(outcome.goldens.files) { writer, file in
      writer.put(file.name)
      writer.put(file.bytes)
      writer.put(file.changes) { $0.put($1) }
    }
    put(outcome.goldens.left) { $0.put($1) }
    put(outcome.goldens.isWell)
    put(outcome.coverage.proved.sorted()) { $0.put($1) }
    put(outcome.coverage.refused.sorted()) { $0.put($1) }
    put(outcome.coverage.forms.sorted()) { $0.put($1) }
    put(outcome.files) { $0.put($1) }
  }
}

extension WireReader {
  private mutating func texts() throws(WireFault) -> [String] {
    try list { (reader) throws(WireFault) in try reader.text() }
  }

  private mutating func exitClass() throws(WireFault) -> ExitClass {
    guard let end = Int32(exactly: try number()).flatMap(ExitClass.init(rawValue:)) else {
      throw WireFault()
    }
    return end
  }

  fileprivate mutating func result() throws(WireFault) -> TestResult {
    var result = TestResult(file: try text(), name: try text())
    result.row = try number()
    result.line = try number()
    result.firstLine = try number()
    result.start = try number()
    result.tags = try texts()
    result.rules = try texts()
    result.source = try text()
    result.end = try exitClass()
    result.problems = try list { (reader) throws(WireFault) in try reader.problem() }
    result.shown = try list { (reader) throws(WireFault) in
      TestResult.Shown(text: try reader.text(), html: try reader.text())
    }
    result.microseconds = try number()
    result.isOfRowFile = try flag()
    let hasFingerprint = try flag()
    var fingerprint = Fingerprint()
    fingerprint.parts = try list { (reader) throws(WireFault) in
      Fingerprint.Part(name: try reader.text(), sum: try reader.text())
    }
    if hasFingerprint { result.fingerprint = fingerprint }
    return result
  }

  private mutating func problem() throws(WireFault) -> TestProblem {
    guard let severity = Diagnostic.Severity(rawValue: try text()) else { throw WireFault() }
    return TestProblem(
      severity: severity, code: try text(), message: try text(), file: try text(),
      line: try number(), column: try number(), text: try text(), colouredText: try text())
  }

  fileprivate mutating func outcome() throws(WireFault) -> FileOutcome {
    var outcome = FileOutcome()
    outcome.end = try exitClass()
    outcome.goldens.files = try list { (reader) throws(WireFault) in
      GoldenOutcome.File(
        name: try reader.text(), bytes: try reader.bytes(),
        changes: try reader.list { (reader) throws(WireFault) in try reader.problem() })
    }
    outcome.goldens.left = try list { (reader) throws(WireFault) in try reader.problem() }
    outcome.goldens.isWell = try flag()
    let (proved, refused) = (try texts(), try texts())
    let forms = try list { (reader) throws(WireFault) in try reader.number() }
    outcome.coverage = Coverage(
      proved: Set(proved), refused: Set(refused), forms: Set(forms))
    outcome.files = try texts()
    return outcome
  }
}
