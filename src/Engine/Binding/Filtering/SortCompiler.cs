using System.Linq.Expressions;
using System.Reflection;

using Omnichannel.Graph.Engine.Binding.Paging;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Filtering;

/// <summary>Works out, once at the start, what each field of a sort's input object sorts by.</summary>
internal sealed class SortCompiler(BindingSession session, Type sort)
{
    private readonly Type _row = sort.GetGenericArguments()[0];

    /// <summary>What makes a <see cref="Sort{TRow}"/> of coerced input: one entry, or a list of them.</summary>
    public Func<object?, object?>? Compile(InputObjectType type) =>
        (Func<object?, object?>?)typeof(SortCompiler).GetMethod(nameof(CompileFor), BindingFlags.NonPublic | BindingFlags.Instance)!
            .MakeGenericMethod(_row)
            .Invoke(this, [type]);

    private Func<object?, object?>? CompileFor<TRow>(InputObjectType type)
    {
        var columns = new Dictionary<string, (KeysetColumn<TRow> Ascending, KeysetColumn<TRow> Descending)>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            if (FilterCompiler.Part(session, _row, field) is { } part && Column<TRow>(field, part, descending: false) is { } ascending)
            {
                columns[field.Name] = (ascending, Column<TRow>(field, part, descending: true)!);
            }
        }

        return coerced => coerced switch
        {
            null => null,
            InputObject one => new Sort<TRow>([.. Pick(one, columns)]),
            _ => new Sort<TRow>([.. ((IEnumerable<object?>)coerced).SelectMany(entry => Pick((InputObject)entry!, columns))]),
        };
    }

    private KeysetColumn<TRow>? Column<TRow>(InputValueDefinition field, LambdaExpression part, bool descending)
    {
        try
        {
            return (KeysetColumn<TRow>)Activator.CreateInstance(typeof(KeysetColumn<,>).MakeGenericType(_row, part.ReturnType), part, descending)!;
        }
        catch (TargetInvocationException failure) when (failure.InnerException is NotSupportedException unsupported)
        {
            session.Problems.Add(field.Coordinate, unsupported.Message, "Remove the field, or sort by another part of the row.");
            return null;
        }
    }

    private static IEnumerable<KeysetColumn<TRow>> Pick<TRow>(
        InputObject entry, Dictionary<string, (KeysetColumn<TRow> Ascending, KeysetColumn<TRow> Descending)> columns)
    {
        foreach (var (name, order) in entry)
        {
            if (order is not null && columns.TryGetValue(name, out var column))
            {
                yield return order is "DESC" ? column.Descending : column.Ascending;
            }
        }
    }
}
