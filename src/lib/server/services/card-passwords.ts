import { randomInt } from 'node:crypto';
import { makeCardPassword } from '#lib/domain/classrooms/sign-in-cards.ts';

export const newCardPassword = (): string => makeCardPassword((below) => randomInt(below));
