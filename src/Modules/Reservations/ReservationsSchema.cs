using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Reservations.Contract;
using Omnichannel.Graph.Reservations.Rows;

namespace Omnichannel.Graph.Reservations;

/// <summary>Binds <c>schema/reservations.graphql</c>.</summary>
internal sealed class ReservationsSchema : ISchemaModule
{
    public string Name => "reservations";

    public IReadOnlyList<Engine.Language.Source> Sdl { get; } = SchemaFiles.Of(typeof(ReservationsSchema).Assembly, "common.graphql", "reservations.graphql");

    public void Bind(SchemaBinder schema)
    {
        schema.Id<ReservationId>().Id<ProductId>().Id<CustomerId>().Id<LocationId>();
        schema.Reference<ProductId>("Product");
        schema.Entity<Reservation>("Reservation", ReservationsById.LoadAsync)
            .Batch("code", row => row, (IReadOnlyList<Reservation> rows, Caller caller) => rows.Select(row => row.Customer == caller.CustomerId ? row.Code : null).ToList())
            .Batch("state", row => row, (IReadOnlyList<Reservation> rows, TimeProvider clock) => rows.Select(row => row.StateAt(clock.GetUtcNow())).ToList())
            .Batch("endedAt", row => row, EndedAt)
            .Batch("isOverdue", row => row, (IReadOnlyList<Reservation> rows, TimeProvider clock) => rows.Select(row => row.State is ReservationState.Trying && row.TryUntil <= clock.GetUtcNow()).ToList())
            .Batch("history", row => row.Id, ReservationsById.HistoryAsync);
        schema.Object<ReservationStep>("ReservationStep");
        schema.Extend("Customer").Batch("reservations", (CustomerId id) => id, ReservationsOf.CustomersAsync);
        schema.Extend("Location").Batch("reservations", (LocationId id) => id, ReservationsOf.LocationsAsync);

        schema.Query("reservation", (ReservationId id) => (ReservationId?)id);
        schema.Query("reservationByCode", ReservationsById.ByCodeAsync);
        schema.Object<ReservationChange>("ReservationChange");
        schema.Subscription("reservationChanged", ReservationChanged.OfCustomer);
        schema.Subscription("locationReservationChanged", ReservationChanged.OfLocation);
        BindProblems(schema);
        schema.Mutation<Reserve, ReserveInput, ReserveResult>("reserve");
        schema.Mutation<MoveReservation, MoveReservationInput, MoveReservationResult>("moveReservation");
        schema.Mutation<CancelReservation, CancelReservationInput, CancelReservationResult>("cancelReservation");
        schema.Mutation<PickReservation, PickReservationInput, PickReservationResult>("pickReservation");
        schema.Mutation<HandOutReservation, HandOutReservationInput, HandOutReservationResult>("handOutReservation");
        schema.Mutation<SellReservation, SellReservationInput, SellReservationResult>("sellReservation");
        schema.Mutation<TakeBackReservation, TakeBackReservationInput, TakeBackReservationResult>("takeBackReservation");
    }

    // One whose time is over has ended then, whenever that is written down.
    private static List<DateTimeOffset?> EndedAt(IReadOnlyList<Reservation> rows, TimeProvider clock) =>
        [.. rows.Select(row => row.StateAt(clock.GetUtcNow()) is ReservationState.Expired ? row.ExpiresAt : row.EndedAt)];

    private static void BindProblems(SchemaBinder schema)
    {
        schema.Object<IUnknownReservation>("UnknownReservation");
        schema.Object<IReservationNotOpen>("ReservationNotOpen");
        schema.Object<IWrongReservationCode>("WrongReservationCode");
        schema.Object<ITooFewInStore>("TooFewInStore");
        schema.Object<IStoreKeepsNothing>("StoreKeepsNothing");
        schema.Object<IUnknownProduct>("UnknownProduct");
        schema.Object<IUnknownLocation>("UnknownLocation");
        schema.Object<IIdempotencyKeyReused>("IdempotencyKeyReused");
    }
}
