import ItemTracking
import LotwiseReports

/// What a person would look at when a scenario has ended, and nobody did: the tables as they are
/// shown, what single lines could be bound to, what is available, where numbers come from and went.
///
/// What is only computed when somebody asks is known by its fingerprint through these.
struct ResultLooks {
  /// No scenario pays for more of a kind: the last ones, since a story ends with what it is about.
  private static let most = 6

  /// Cells of the rows of a group of tables, one after the other.
  var texts: [(Fingerprint.Told, [String])] = []

  init(at session: borrowing Session) {
    for table in QueryTables.all where !Self.asking.contains(table.name) {
      let isOfNumbers = Self.ofNumbers.contains(table.name)
      look(Query(table: table), session, as: isOfNumbers ? .numbers : .tables)
    }
    for line in Self.lines(session.model) {
      for table in [QueryTable.supply, .demand, .candidates, .planSteps, .links] {
        look(table, of: .reference(line), session, as: .matches)
      }
    }
    for no in Self.items(session.model) {
      for table in [QueryTable.availability, .profile, .projection] {
        look(table, of: .goods(Goods(nil, of: no)), session, as: .figures)
      }
    }
    for (no, key) in Self.numbers(session.model) {
      var back = Trace(key, of: no, .toOrigin)
      back.components = .all
      look(.trace, of: .trace(back), session, as: .traces)
      look(.trace, of: .trace(Trace(key, of: no, .toUsage)), session, as: .traces)
      look(.find, of: .find(FindEntries(key, of: no)), session, as: .traces)
      look(.recall, of: .recall(Recall(key, of: no)), session, as: .traces)
    }
  }

  /// Tables that say nothing before they are asked about something, or of the last statement.
  private static let asking: Set<String> = Set(
    [
      QueryTable.supply, .demand, .candidates, .planSteps, .profile, .projection, .availability,
      .trace, .find, .recall, .messages,
    ].map(\.name))

  private static let ofNumbers: Set<String> = Set(
    [
      QueryTable.lots, .serials, .packages, .figures, .availabilityByLot, .expirations,
      .tracking, .trackingTotals, .trackingSums, .postedTracking,
    ].map(\.name))

  private mutating func look(
    _ table: QueryTable, of subject: Query.Subject, _ session: borrowing Session,
    as kind: Fingerprint.Told
  ) {
    var query = Query(table: table)
    query.subject = subject
    look(query, session, as: kind)
  }

  private mutating func look(
    _ query: Query, _ session: borrowing Session, as kind: Fingerprint.Told
  ) {
    do throws(StatementFailure) {
      let rows = try query.table(in: session).rows
      guard !rows.isEmpty else { return }
      texts.append((kind, [query.table.name] + rows.joined().map(\.printed)))
    } catch {
      texts.append((kind, [query.table.name, "refused"]))
    }
  }

  // MARK: What is looked at

  private static func lines(_ model: borrowing Model) -> [Reference] {
    var found: [Reference] = []
    model.lines.forEach { _, line in
      let no = model.documents[line.document].no
      found.append(.document(no, line: line.lineNo, component: 0, side: .unsaid))
    }
    return found.suffix(most)
  }

  private static func items(_ model: borrowing Model) -> [ItemNo] {
    var found: [ItemNo] = []
    model.items.forEach { _, item in found.append(item.no) }
    return found.suffix(most)
  }

  private static func numbers(_ model: borrowing Model) -> [(ItemNo, TrackingKey)] {
    var found: [(ItemNo, TrackingKey)] = []
    var known: Set<TrackingKey> = []
    model.itemLedgerEntries.forEach { _, entry in
      let goods = model.trackedSKUs[entry.stock]
      guard !goods.tracking.isBlank, known.insert(goods.tracking).inserted else { return }
      found.append((goods.unit.itemNo, goods.tracking))
    }
    return found.suffix(most)
  }
}
