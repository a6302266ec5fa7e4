// Values: what rows and commands are made of: quantities, dates, codes, kinds, references.
// Tables: none; names are kept by `Names`.
// Rules: the lengths and letters of codes; five decimals of a quantity.
// Entry points: `Quantity`, `CalendarDate`, `Code`, `TrackingKey`, `Goods`, `SourceReference`.
// Order of checks: none is made here; arithmetic that leaves its limits gives nil.

/// A business code (an item no., a lot no., a bin …), interned: equal codes have equal ids.
///
/// The tag keeps kinds apart, so that a lot cannot be passed where a serial number is meant.
/// Id 0 is the blank code. Ids are never an order: order by text or by entry number.
public struct Code<Tag>: Hashable, BitwiseCopyable, Sendable {
  /// Where the text stands in the `Names` of the model; 0 for the blank code.
  public let id: Int32

  /// The code with an id that a model's `Names` gave out; only that model knows its text.
  public init(id: Int32) { self.id = id }

  /// The empty code, which BC writes as ''.
  public static var blank: Self { Self(id: 0) }

  /// True of BC's ''; a field that holds it was not filled in.
  public var isBlank: Bool { id == 0 }
}

public enum ItemNoTag {}
public enum VariantCodeTag {}
public enum LocationCodeTag {}
public enum BinCodeTag {}
public enum UnitCodeTag {}
public enum LotNoTag {}
public enum SerialNoTag {}
public enum PackageNoTag {}
public enum TrackingCodeTag {}
public enum SeriesCodeTag {}
public enum PartyNoTag {}
public enum TextTag {}

/// An item's number.
public typealias ItemNo = Code<ItemNoTag>
/// A variant of an item.
public typealias VariantCode = Code<VariantCodeTag>
/// A place where goods are kept, or are under way.
public typealias LocationCode = Code<LocationCodeTag>
/// A bin of a location.
public typealias BinCode = Code<BinCodeTag>
/// A unit of measure.
public typealias UnitCode = Code<UnitCodeTag>
/// A lot number.
public typealias LotNo = Code<LotNoTag>
/// A serial number.
public typealias SerialNo = Code<SerialNoTag>

extension SerialNo {
  /// How many characters a serial, lot or package number has at most.
  public static var longest: Int { 50 }
}

/// A package number.
public typealias PackageNo = Code<PackageNoTag>
/// An item tracking code by its code.
public typealias ItemTrackingCodeCode = Code<TrackingCodeTag>
/// A number series.
public typealias SeriesCode = Code<SeriesCodeTag>
/// The number of a vendor or a customer; which of the two, the place it stands in says.
public typealias PartyNo = Code<PartyNoTag>
/// A description or another free text, kept in its own letter case.
public typealias TextID = Code<TextTag>
