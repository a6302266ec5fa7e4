import ItemTracking
import LotwiseLanguage

/// The time of taking back the statement just run, in a model of some size.
///
/// 10,000 statements spread over the model: each ships one piece of a lot that is open.
enum RollingBack {
  static func measure(_ setting: Setting) throws(BenchError) -> Figure {
    var session = Session()
    let filling = Setting(
      data: setting.data, size: setting.size, chunk: 10_000, program: setting.program)
    _ = try Performing(name: "w2", check: [:]).perform(filling, &session)
    let before = session.model.copy()
    let statements = try session.prepared(Array(shipments(session.model).utf8), "rollback")
    var times: [Double] = []
    for statement in statements {
      let mark = try session.performOne(statement)
      let start = Clock.now
      session.takeBack(to: mark)
      times.append(Clock.now - start)
    }
    times.sort()
    var figure = Figure("rollback", setting.size)
    figure.add("median ns", times[times.count / 2] * 1e9)
    figure.add("99% ns", times[times.count * 99 / 100] * 1e9)
    figure.add("statements", times.count)
    figure.add("restored", session.model.same(as: before) ? 1 : 0)
    figure.expected = ["restored": 1]
    return figure
  }

  private static func shipments(_ model: borrowing Model) -> String {
    var open: [TrackedSKUID] = []
    model.itemLedgerEntries.forEach { _, entry in
      if entry.isOpen { open.append(entry.stock) }
    }
    let wanted = 10_000
    var script = ""
    for number in 0..<wanted where !open.isEmpty {
      let key = model.trackedSKUs[open[number * open.count / wanted]]
      script +=
        "ship 1 of \(model.names.text(key.unit.itemNo)) "
        + "lot \(model.names.text(key.tracking.lotNo)) on 2025-01-01\n"
    }
    return script
  }
}
