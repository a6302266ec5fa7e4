/// A file to run, and which of its scenarios.
public struct TestJob: Hashable, Sendable {
  /// A scenario by the byte at which it begins; row 0 means all its rows.
  public struct Scenario: Hashable, Comparable, Sendable {
    public var start: Int
    public var row: Int

    public init(start: Int, row: Int = 0) {
      self.start = start
      self.row = row
    }

    public static func < (first: Self, second: Self) -> Bool {
      (first.start, first.row) < (second.start, second.row)
    }
  }

  /// A scenario that ran already, or at which a worker died.
  public struct Done: Hashable, Sendable {
    public var start: Int
    public var name: String
  }

  public var file: String
  /// Nil runs the whole file.
  public var scenarios: Set<Scenario>?
  /// Scenarios around those, which lead to them, and those inside.
  public var relatives: Set<Int> = []
  public var done: Set<Done> = []

  public init(file: String, scenarios: Set<Scenario>? = nil, relatives: Set<Int> = []) {
    self.file = file
    self.scenarios = scenarios
    self.relatives = relatives
  }

  func takes(start: Int, row: Int, name: String) -> Bool {
    if done.contains(Done(start: start, name: name)) { return false }
    guard let scenarios else { return true }
    return relatives.contains(start) || scenarios.contains(Scenario(start: start))
      || scenarios.contains(Scenario(start: start, row: row))
  }
}

extension TestJob {
  var bytes: [UInt8] {
    var writer = WireWriter()
    writer.put(file)
    writer.put(scenarios != nil)
    writer.put(Array(scenarios ?? [])) { writer, scenario in
      writer.put(scenario.start)
      writer.put(scenario.row)
    }
    writer.put(Array(relatives)) { $0.put($1) }
    writer.put(Array(done)) { writer, done in
      writer.put(done.start)
      writer.put(done.name)
    }
    return writer.bytes
  }

  init(_ bytes: ArraySlice<UInt8>) throws(WireFault) {
    var reader = WireReader(bytes)
    file = try reader.text()
    let isPart = try reader.flag()
    let parts = try reader.list { (reader) throws(WireFault) in
      Scenario(start: try reader.number(), row: try reader.number())
    }
    scenarios = isPart ? Set(parts) : nil
    relatives = Set(try reader.list { (reader) throws(WireFault) in try reader.number() })
    done = Set(
      try reader.list { (reader) throws(WireFault) in
        Done(start: try reader.number(), name: try reader.text())
      })
  }
}
