import Foundation
import Testing

@testable import ItemTracking

/// What each kind of document is and does, against a file.
///
/// What one kind has and another lacks is rarely what a script is about. `.ci/refresh` writes the
/// file anew.
@Suite struct DocumentKindTests {
  private static let path =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fingerprints/document-kinds.txt")

  private var told: String {
    DocumentKind.allCases.map { kind in
      let parts = Mirror(reflecting: kind.row).children.compactMap { child -> String? in
        guard let label = child.label else { return nil }
        let value =
          label == "traits" ? "\(kind.row.traits.rawValue)" : "\(child.value)".plain
        return ["nil", "[]", "none"].contains(value) ? nil : "  \(label) \(value)\n"
      }
      return "\(kind)\n" + parts.joined()
    }.joined()
  }

  @Test func `each kind is as it was`() throws {
    let told = told
    if ProcessInfo.processInfo.environment["LOTWISE_REFRESH"] != nil {
      try told.write(to: Self.path, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: Self.path, encoding: .utf8)

    let (new, old) = (told.split(separator: "\n"), kept.split(separator: "\n"))
    let first = zip(new, old).first { $0 != $1 }
    #expect(first == nil && new.count == old.count, "\(first.map { "\($0)" } ?? "more or fewer")")
  }

  @Test(arguments: [
    (DocumentKind.purchaseOrder, ["receive", "invoice"]),
    (.purchaseReturnOrder, ["ship", "invoice"]), (.salesOrder, ["ship", "invoice"]),
    (.salesReturnOrder, ["receive", "invoice"]), (.purchaseInvoice, ["invoice"]),
    (.salesCreditMemo, ["invoice"]), (.transferOrder, ["receive", "ship"]),
    (.productionOrder, ["output", "consume"]), (.assemblyOrder, ["consume", "assemble"]),
    (.itemJournal, []), (.countOrder, []), (.salesQuote, []), (.assemblyQuote, []),
  ])
  func `each kind is posted by its own actions alone`(kind: DocumentKind, actions: [String]) {
    let all = ["receive", "ship", "invoice", "output", "consume", "assemble"]
    #expect(Set(all.filter { kind.allows($0) }) == Set(actions))
  }

  @Test func `goods come in or leave by the posted documents that say so`() {
    let kinds = Set(DocumentKind.allCases)
    let receipts: Set<DocumentKind> = [.purchaseReceipt, .returnReceipt, .transferReceipt]
    let shipments: Set<DocumentKind> = [.returnShipment, .salesShipment, .transferShipment]
    #expect(kinds.filter { $0.posts(.receipt) } == receipts)
    #expect(kinds.filter { $0.posts(.shipment) } == shipments)
    let toVendor: Set<DocumentKind> = [.purchaseReturnOrder, .purchaseCreditMemo]
    #expect(kinds.filter(\.returnsToVendor) == toVendor)
  }

  @Test func `entries of a journal bring goods in or take them out by their type`() {
    let inward = EntryType.allCases.filter { DocumentKind.itemJournal.sign(of: $0) == 1 }
    #expect(Set(inward) == [.purchase, .positiveAdjustment, .output, .assemblyOutput])
    #expect(EntryType.allCases.allSatisfy { DocumentKind.purchaseOrder.sign(of: $0) == 1 })
    #expect(EntryType.allCases.allSatisfy { DocumentKind.salesOrder.sign(of: $0) == -1 })
  }

  @Test func `a run sees what sells, makes and brings goods`() {
    let kinds = Set(DocumentKind.allCases)
    let sold: Set<DocumentKind> = [.salesOrder, .salesBlanketOrder]
    let made: Set<DocumentKind> = [.productionOrder, .assemblyOrder]
    let brought: Set<DocumentKind> = [.purchaseOrder, .transferOrder]
    #expect(kinds.filter { $0.planning.sells } == sold)
    #expect(kinds.filter { $0.planning.makesGoods } == made)
    #expect(kinds.filter { $0.planning.bringsGoods } == brought)
    #expect(DocumentKind.transferOrder.planning.replenishment == .transfer)
    #expect(DocumentKind.productionOrder.planning.replenishment == .production)
    #expect(DocumentKind.assemblyOrder.planning.replenishment == .assembly)
    #expect(DocumentKind.purchaseOrder.planning.replenishment == .purchase)
  }

  @Test func `each kind of record has BC's number on the reservation page`() {
    let numbers = ReservationKind.allCases.map(\.number)
    #expect(numbers == [1, 32, 36, 12, 16, 63, 64, 73, 74, 101, 102, 142, 152, 161, 162])
    #expect(Set(ReservationKind.allCases.map(\.name)).count == numbers.count)
  }
}

extension String {
  /// Without the module's name before each type.
  fileprivate var plain: String { replacing("ItemTracking.", with: "") }
}
