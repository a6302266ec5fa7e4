import LotwiseSyntax

/// Every statement there is: the only list of them.
public enum StatementRegistry {
  /// The statements by what people do with them; `help` lists them so.
  static let groups: [(title: String, statements: [any Statement.Type])] = [
    (
      "set the stage",
      [
        WorkDateStatement.self, SetUpStatement.self, TrackingCodeStatement.self,
        SeriesStatement.self, ItemStatement.self, UnitStatement.self, VariantStatement.self,
        BillOfMaterialsStatement.self, OperationsStatement.self, LocationStatement.self,
        PartyStatement.self,
      ]
    ),
    (
      "set up a warehouse",
      [
        ZoneStatement.self, BinStatement.self, BinContentStatement.self,
        PutAwayTemplateStatement.self, WarehouseJournalStatement.self, RegisterStatement.self,
        CalculateAdjustmentStatement.self, ConvertStatement.self, GetBinContentsStatement.self,
      ]
    ),
    (
      "keep cards and stock",
      [
        BlockStatement.self, DeleteMasterDataStatement.self, CardStatement.self,
        StockStatement.self,
      ]
    ),
    (
      "move goods in one line",
      [
        ReceiveStatement.self, ReturnStatement.self, TransferStatement.self, AdjustStatement.self,
        ProduceStatement.self, AssembleStatement.self, ReclassifyStatement.self,
      ]
    ),
    (
      "keep documents",
      [
        CountStatement.self, JournalStatement.self, CopyStatement.self, MakeOrderStatement.self,
        ExplodeStatement.self, ProductionJournalStatement.self, OrderStatement.self,
        AddStatement.self,
      ]
    ),
    (
      "track",
      [
        AssignStatement.self, AssignReservedStatement.self, UnassignStatement.self,
        HandleStatement.self, SelectStatement.self, EditTrackingStatement.self,
        MeanwhileStatement.self, DiscardStatement.self,
      ]
    ),
    (
      "change and delete",
      [
        SetLineStatement.self, SetItemStatement.self, DeleteStatement.self,
      ]
    ),
    (
      "reserve",
      [
        ReserveStatement.self, UnreserveStatement.self, ReservationWorksheetStatement.self,
        WorksheetStatement.self,
      ]
    ),
    (
      "plan",
      [
        PlanningParametersStatement.self, ActionMessagesStatement.self, PlanOrdersStatement.self,
        PlanStatement.self, ForecastStatement.self, RouteStatement.self,
        GetSalesDemandStatement.self,
      ]
    ),
    (
      "post",
      [
        PostStatement.self, UndoPostingStatement.self, RefreshStatement.self,
        ReleaseStatement.self,
      ]
    ),
    (
      "look",
      [
        ShowStatement.self, TraceStatement.self, FindStatement.self, RecallStatement.self,
        PrintStatement.self, ExplainStatement.self, WhatIfStatement.self, PreviewStatement.self,
      ]
    ),
    (
      "expect",
      [
        ExpectNoChangeStatement.self, ImportStatement.self, ExpectStatement.self,
        ExpectFailureStatement.self, ExpectMessageStatement.self, ScenarioStatement.self,
      ]
    ),
    (
      "program",
      [
        LetStatement.self, IfStatement.self, RepeatStatement.self, ForStatement.self,
        DefineStatement.self, DoStatement.self, IncludeStatement.self,
      ]
    ),
    (
      "go back and keep",
      [
        HistoryStatement.self, SnapshotStatement.self, DiffStatement.self, HelpStatement.self,
      ]
    ),
  ]

  package static let all: [any Statement.Type] = groups.flatMap(\.statements)

  /// A form's number is its place among the forms of its statement, and beyond these bits the
  /// place of the statement.
  private static let numberBits = 6

  package static let mostForms = 1 << numberBits

  /// The forms, each taken in when a script has its first word: with all of them taken in at the
  /// start a script of two lines takes 1.4 of its time (W6).
  private static let library = FormLibrary(
    all.enumerated().map { place, statement in
      FormLibrary.Entry(leaders: statement.leaders, firstNumber: place << numberBits) {
        statement.forms.map(\.form)
      }
    }, synonyms: .ofStatements)

  /// All forms.
  public static let table = library.whole

  /// The forms that were met so far, for what reads scripts; it takes in what it meets.
  static var met: FormTable { library.current }

  /// The numbers of all forms, in the order of `table.forms`.
  static let numbers: [Int] = all.enumerated().flatMap { place, statement in
    statement.forms.indices.map { place << numberBits + $0 }
  }

  /// What reads a statement of a form.
  static func handler(_ form: Int) -> FormHandler { self[form].handler }

  /// What a check of whole scripts must know of a form.
  static func traits(_ form: Int) -> FormTraits { self[form].traits }

  private static subscript(form: Int) -> StatementForm {
    all[form >> numberBits].forms[form & (mostForms - 1)]
  }

  /// What a check of whole sources looks at besides the words of a statement.
  enum Concern: UInt8, Sendable {
    case none
    /// Keeps words as they are, which only its statement can read.
    case free
    /// What its block holds is expected to be wrong.
    case expectsFailure
    /// Brings in another file.
    case includes

    init(_ traits: FormTraits, _ form: Form) {
      if traits.contains(.expectsFailure) {
        self = .expectsFailure
      } else if traits.contains(.includesScript) {
        self = .includes
      } else {
        self = form.clauses.contains { $0.kind.isFree } ? .free : .none
      }
    }
  }

  static func concern(_ form: Int) -> Concern { self[form].concern }

  /// Problems of values, which other words would not mend.
  private static let ofValues: Set<String> = [
    SyntaxCode.quantityTooLarge.rawValue, LanguageCode.refusalUnknown.rawValue,
    LanguageCode.valueUnknown.rawValue,
  ]

  /// Whether a problem is one of a value, whatever the words around it.
  static func isOfValue(_ code: String) -> Bool { ofValues.contains(code) }

  /// A check of whole sources: words and forms, and what stands in freely worded statements.
  ///
  /// `denying` holds readings of statements in other words that are not meant.
  static func check(
    _ closer: StatementValidator = StatementValidator(), denying denied: Set<String> = []
  ) -> StaticCheck {
    // What is tried out must not change what the check of the source itself knows.
    let other = StatementValidator()
    return StaticCheck(
      met, of: { concern($0) != .none }, keeping: ofValues,
      fitting: { form, tokens, range, source in
        denied.contains(String(decoding: source.bytes, as: UTF8.self))
          ? Diagnostic(.unexpectedWord, "it means something else", at: nil)
          : other.problem(concern(form), tokens, range, source)
      },
      inspect: { form, tokens, range, source in
        closer.problem(concern(form), tokens, range, source)
      })
  }
}
