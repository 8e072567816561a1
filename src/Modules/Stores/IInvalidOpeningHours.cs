using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Stores;

/// <summary>The case of any command whose opening hours overlap: <c>type InvalidOpeningHours</c>.</summary>
internal interface IInvalidOpeningHours : IProblem;
