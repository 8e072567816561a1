-- wrk -s post.lua URL -- BODY [TOKEN]; each KEY in the body becomes a UUID that was not sent before.
local before, after
local sent = 0

function init(arguments)
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
  wrk.headers["Accept"] = "application/graphql-response+json"
  if (arguments[2] or "") ~= "" then
    wrk.headers["Authorization"] = "Bearer " .. arguments[2]
  end
  wrk.body = arguments[1]
  local from, to = string.find(wrk.body, "KEY", 1, true)
  if from then
    before, after = string.sub(wrk.body, 1, from - 1), string.sub(wrk.body, to + 1)
    math.randomseed(os.time() + tonumber(string.sub(tostring({}), -6), 16))
    run = string.format("%08x-%04x-4000-8000-", math.random(0, 2147483647), math.random(0, 65535))
    request = function()
      sent = sent + 1
      return wrk.format(nil, nil, nil, before .. run .. string.format("%012x", sent) .. after)
    end
  end
end
