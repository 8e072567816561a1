using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Tests.Validation;

/// <summary>The schema that the tests of all rules share.</summary>
internal static class RuleSchema
{
    public static Schema Schema { get; } = SchemaBuilder.Build(Parser.ParseDocument(new Source(
        """
        directive @onQuery on QUERY
        directive @onMutation on MUTATION
        directive @onSubscription on SUBSCRIPTION
        directive @onField on FIELD
        directive @onFragment on FRAGMENT_DEFINITION
        directive @onSpread on FRAGMENT_SPREAD
        directive @onInline on INLINE_FRAGMENT
        directive @onVariable on VARIABLE_DEFINITION
        directive @often(time: Int) repeatable on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @labelled(label: String!, size: Int! = 1) on FIELD
        directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @stream(if: Boolean! = true, label: String, initialCount: Int! = 0) on FIELD

        interface Animal {
          name(full: Boolean = false): String!
          parent: Animal
        }

        interface Pet implements Animal {
          name(full: Boolean = false): String!
          parent: Animal
          owner: Person
        }

        type Dog implements Animal & Pet {
          name(full: Boolean = false): String!
          parent: Dog
          owner: Person
          barks: Boolean
          volume: Int
          color: String
          knows(trick: Trick!): Boolean!
          friends(first: Int = 10, after: ID): [Dog!]!
        }

        type Cat implements Animal & Pet {
          name(full: Boolean = false): String!
          parent: Cat
          owner: Person
          meows: Boolean!
          volume: Float
          color: Color
        }

        type Person implements Animal {
          name(full: Boolean = false): String!
          parent: Person
          pets: [Pet!]!
          age: Int
        }

        type Robot {
          serial: ID!
          model: String
        }

        union CatOrDog = Cat | Dog
        union DogOrRobot = Dog | Robot
        union PersonOrRobot = Person | Robot

        enum Trick {
          SIT
          ROLL
          FETCH
        }

        enum Color {
          BLACK
          WHITE
        }

        input Point {
          x: Int!
          y: Int! = 0
          label: String
          tags: [String!]
          inner: Point
        }

        input Finder @oneOf {
          id: ID
          name: String
          at: Point
        }

        scalar Anything

        type Arguments {
          int(value: Int): Int
          ints(value: [Int]): Int
          strictInts(value: [Int!]!): Int
          float(value: Float): Int
          string(value: String): Int
          strings(value: [String]): Int
          boolean(value: Boolean): Int
          strictBoolean(value: Boolean!): Int
          id(value: ID): Int
          trick(value: Trick): Int
          point(value: Point): Int
          finder(value: Finder): Int
          finders(value: [Finder!]!): Int
          anything(value: Anything): Int
          strict(value: Int!): Int
          defaulted(value: Int! = 0): Int
          two(a: Int!, b: Int!): Int
          mixed(a: Int!, b: Int, c: Int! = 0): Int
        }

        type Query {
          dog: Dog
          cat: Cat
          pet: Pet
          animal: Animal
          person: Person
          catOrDog: CatOrDog
          dogOrRobot: DogOrRobot
          personOrRobot: PersonOrRobot
          arguments: Arguments
          count: Int
        }

        type Mutation {
          rename(name: String!): Dog
          robots: [Robot!]!
        }

        type Subscription {
          news: String
          importantNews: String
          dog: Dog
          robots: [Robot!]!
        }
        """)));
}
