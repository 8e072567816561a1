using System.Collections;

using Omnichannel.Graph.Engine.Binding.Filtering;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Inputs;

/// <summary>Makes, once at the start, what turns coerced inputs into C# values.</summary>
/// <remarks>
/// Coerced inputs are what <see cref="ScalarCoercion"/> lists; nesting is that of the schema's types as far as a request's own depth, which is limited before.
/// </remarks>
internal sealed class InputCatalog(BindingSession session)
{
    private readonly Dictionary<(InputObjectType Type, Type Clr), InputRecord> _records = [];

    /// <summary>The slot of an argument or input field; null when the C# type does not fit.</summary>
    public InputSlot? Slot(string name, GraphQLType type, bool hasDefault, ClrShape clr, string coordinate, string member, object? whenAbsent = null)
    {
        var isOptional = clr.Type.IsGenericType && clr.Type.GetGenericTypeDefinition() == typeof(Optional<>);
        var value = isOptional ? clr.Argument(0) : clr;
        if (!FitsNull(type, hasDefault || isOptional || whenAbsent is not null, value, coordinate, member)
            || Converter(type, value, coordinate, member) is not { } convert)
        {
            return null;
        }

        if (isOptional)
        {
            var wrap = OptionalFactory.Of(value.Type);
            var absent = Activator.CreateInstance(clr.Type);
            return new InputSlot(from => from.TryGetValue(name, out var coerced) ? wrap(convert(coerced)) : absent);
        }

        return new InputSlot(from => from.TryGetValue(name, out var coerced) ? convert(coerced) : whenAbsent);
    }

    /// <summary>The slot of a record that takes some of a field's arguments; null when one does not fit.</summary>
    public InputSlot? RecordSlot(FieldDefinition field, Type clr, string member, ISet<string> used)
    {
        var plan = new InputRecordPlan(this, session.Problems, clr, field.ToString(), member);
        var make = plan.Compile(field.Arguments, used, mayLeaveOut: true);
        return make is null ? null : new InputSlot(make);
    }

    /// <summary>What converts a coerced value, null included; null when the C# type does not fit.</summary>
    public Func<object?, object?>? Converter(GraphQLType type, ClrShape clr, string coordinate, string member) => type.Nullable switch
    {
        ListType list => ListConverter(list, clr, coordinate, member),
        InputObjectType input => RecordConverter(input, clr, coordinate, member),
        NamedType leaf => LeafConverter(leaf, clr, coordinate, member),
        _ => null,
    };

    private Func<object?, object?>? LeafConverter(NamedType type, ClrShape clr, string coordinate, string member)
    {
        if (clr.Type == typeof(object) || (type is EnumType && clr.Type == typeof(string)))
        {
            return coerced => coerced;
        }

        if (session.Leaves.Find(type, clr.Bare) is { } leaf)
        {
            return coerced => coerced is null ? null : leaf.FromCoerced(coerced);
        }

        session.Problems.Add(coordinate, $"{member} cannot hold {type}.", $"Make it {session.Leaves.TypesOf(type)}.");
        return null;
    }

    private Func<object?, object?>? RecordConverter(InputObjectType type, ClrShape clr, string coordinate, string member)
    {
        if (FilterCompiler.IsFilter(clr.Type))
        {
            return new FilterCompiler(session, clr.Type).Compile(type);
        }

        if (FilterCompiler.IsSort(clr.Type))
        {
            return new SortCompiler(session, clr.Type).Compile(type);
        }

        if (clr.Bare.IsPrimitive || clr.Type == typeof(string) || clr.Type == typeof(object) || clr.Item() is not null)
        {
            session.Problems.Add(coordinate, $"{member} cannot hold {type}.", $"Make it a record with the fields of {type}.");
            return null;
        }

        var record = Record(type, clr.Bare);
        return coerced => coerced is null ? null : record.Make((InputObject)coerced);
    }

    private InputRecord Record(InputObjectType type, Type clr)
    {
        if (!_records.TryGetValue((type, clr), out var record))
        {
            // Known before its fields are bound, so that input objects may refer to themselves.
            _records[(type, clr)] = record = new InputRecord();
            var plan = new InputRecordPlan(this, session.Problems, clr, type.Name, ClrName.Of(clr));
            record.Set(plan.Compile(type.Fields, new HashSet<string>(StringComparer.Ordinal), mayLeaveOut: false));
        }

        return record;
    }

    private Func<object?, object?>? ListConverter(ListType type, ClrShape clr, string coordinate, string member)
    {
        // One list of sort entries is one sort order.
        if (FilterCompiler.IsSort(clr.Type) && type.OfType.Nullable is InputObjectType sorted)
        {
            return new SortCompiler(session, clr.Type).Compile(sorted);
        }

        var bare = clr.Type == clr.Bare ? clr : new ClrShape(clr.Bare);
        if (bare.Item() is not { } item || ListFactory.Of(bare.Type, item.Type) is not { } make)
        {
            session.Problems.Add(coordinate, $"{member} cannot hold {type}.", "Make it an IReadOnlyList of the items' type.");
            return null;
        }

        if (!FitsNull(type.OfType, hasDefault: false, item, coordinate, member) || Converter(type.OfType, item, coordinate, member) is not { } convert)
        {
            return null;
        }

        return coerced => coerced is null ? null : make((IList)coerced, convert);
    }

    private bool FitsNull(GraphQLType type, bool hasDefault, ClrShape clr, string coordinate, string member)
    {
        // An argument with a default may be left out but may also be given as null, unless its type excludes it.
        if (type is NonNullType || clr.AllowsNull || (!clr.Type.IsValueType && clr.Nullability?.WriteState is not System.Reflection.NullabilityState.NotNull))
        {
            return true;
        }

        if (FilterCompiler.IsSort(clr.Type))
        {
            return true;
        }

        session.Problems.Add(
            coordinate,
            $"{member} cannot hold null, which {type} allows{(hasDefault ? " even where a default is given" : "")}.",
            $"Make it {ClrName.Of(clr.Type)}?, or the schema's type {type}!.");
        return false;
    }
}
