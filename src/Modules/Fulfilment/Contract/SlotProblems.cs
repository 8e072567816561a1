using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Fulfilment.Contract;

/// <summary>The last place of a slot is taken, or its time has come.</summary>
public interface ISlotTaken : IProblem
{
    /// <summary>Which.</summary>
    SlotId Slot { get; }

    string IProblem.Message => "This slot is full; choose another one.";
}

/// <summary>There is no such slot.</summary>
public interface IUnknownSlot : IProblem
{
    /// <summary>The id that was given.</summary>
    SlotId Id { get; }

    string IProblem.Message => "There is no such slot.";
}

/// <summary>A caller keeps as many places as they may.</summary>
public interface ITooManySlots : IProblem
{
    /// <summary>How many that is.</summary>
    int Limit { get; }

    string IProblem.Message => $"You keep {Limit} places already; give one back, or wait until one expires.";
}
